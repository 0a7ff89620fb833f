package io.ringwork.cypher;

/** Takes the parts of one node or relationship: first what it is, then its properties. */
interface EntityWriter extends Columns.PropertySink {

    /** It is a node of that number. */
    void node(long id, String... labels);

    /** It is a relationship between two nodes. */
    void relationship(long start, long end, String type);
}
