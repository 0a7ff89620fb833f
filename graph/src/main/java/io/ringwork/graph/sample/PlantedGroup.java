package io.ringwork.graph.sample;

import org.jspecify.annotations.Nullable;

/** A planted ring, or a group of honest vendors that look like one. */
final class PlantedGroup {

    private final int index;
    private final @Nullable Typology typology;
    private final @Nullable DecoyKind decoy;
    private final int[] members;
    private final int partner;
    private final Persona persona;

    private PlantedGroup(
            int index,
            @Nullable Typology typology,
            @Nullable DecoyKind decoy,
            int[] members,
            int partner,
            Persona persona) {
        this.index = index;
        this.typology = typology;
        this.decoy = decoy;
        this.members = members;
        this.partner = partner;
        this.persona = persona;
    }

    /** A ring; {@code partner} is the index of the ring that lends to it, or -1. */
    static PlantedGroup ring(int index, Typology typology, int[] members, int partner, Persona persona) {
        return new PlantedGroup(index, typology, null, members, partner, persona);
    }

    static PlantedGroup decoy(int index, DecoyKind kind, int[] members, Persona persona) {
        return new PlantedGroup(index, null, kind, members, -1, persona);
    }

    int index() {
        return index;
    }

    @Nullable
    Typology typology() {
        return typology;
    }

    @Nullable
    DecoyKind decoy() {
        return decoy;
    }

    int size() {
        return members.length;
    }

    int member(int position) {
        return members[position];
    }

    int partner() {
        return partner;
    }

    Persona persona() {
        return persona;
    }

    /** The group's id in the truth. */
    String id() {
        return (typology != null ? "ring-" : "decoy-") + Accounts.padded(index + 1L, 5);
    }
}
