package io.ringwork.graph.projection;

import io.ringwork.graph.model.Vendor;

/** Reads the person or company from a vendor's record. */
@FunctionalInterface
public interface PersonReader {

    /** Reads nothing: names and dates of birth are no evidence. */
    PersonReader NONE = vendor -> PersonFacts.NONE;

    /** What the record says of the person; a pure function. */
    PersonFacts read(Vendor vendor);
}
