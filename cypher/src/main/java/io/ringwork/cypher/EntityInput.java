package io.ringwork.cypher;

/** Everything that an importer writes. Each source is a new one, from the beginning. */
interface EntityInput {

    /** All nodes, numbered from 0 without gaps. */
    EntitySource nodes();

    /** All relationships. */
    EntitySource relationships();

    /** Number of all nodes. */
    long nodeCount();

    /** Number of all relationships. */
    long relationshipCount();
}
