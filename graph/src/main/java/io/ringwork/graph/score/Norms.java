package io.ringwork.graph.score;

/**
 * What is usual in a store: whom reporters can be trusted, how many vendors are reported, removed and cheap, which words
 * stand in names and when vendors appeared. Later rings are scored by it, so that one new row changes the score of its own
 * ring and of no other.
 */
public final class Norms {

    private final ReporterTrust trust;
    private final Frequency confirmed;
    private final Frequency removed;
    private final Frequency cheap;
    private final NameCounts names;
    private final Growth growth;

    Norms(
            ReporterTrust trust,
            Frequency confirmed,
            Frequency removed,
            Frequency cheap,
            NameCounts names,
            Growth growth) {
        this.trust = trust;
        this.confirmed = confirmed;
        this.removed = removed;
        this.cheap = cheap;
        this.names = names;
        this.growth = growth;
    }

    ReporterTrust trust() {
        return trust;
    }

    Frequency confirmed() {
        return confirmed;
    }

    Frequency removed() {
        return removed;
    }

    Frequency cheap() {
        return cheap;
    }

    NameCounts names() {
        return names;
    }

    Growth growth() {
        return growth;
    }
}
