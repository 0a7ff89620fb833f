package io.ringwork.graph.store;

import java.nio.file.Path;
import java.util.Optional;

/** A place beside a store for what was made of its facts, and the name of the state that these are in. */
public interface Annex {

    /** A folder that goes where the store goes; it exists. */
    Path folder();

    /**
     * The name of the state that the facts are in: vendors, listings, uses of identifiers and reports. While it stays the
     * same the facts do, in this process and in later ones; it may be another although they are the same. Findings and
     * judgements are no facts.
     *
     * @return empty while facts are being written
     */
    Optional<String> factsState();
}
