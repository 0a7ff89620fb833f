package io.ringwork.graph.sample;

import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.VendorStatus;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that one vendor will say of itself, before it is spelled; planted groups change it. */
final class Dossier {

    /** A place in one role, such as {@code ships_from}. */
    record Home(String role, Place place) {}

    private static final List<String> ROLES = List.of("ships_from", "registered", "returns_to", "warehouse");

    final int vendor;
    final Persona persona;
    final List<Mark> accounts = new ArrayList<>();
    final List<Mark> marks = new ArrayList<>();
    final List<Home> homes = new ArrayList<>();
    /** Pictures that listings show instead of their own, by the listing's position. */
    final TreeMap<Integer, String> pictures = new TreeMap<>();
    /** What is on sale when it is not the vendor's own choice. */
    final List<Offer> catalogue = new ArrayList<>();

    Company company;
    LocalDateTime registered;

    @Nullable
    LocalDateTime removed;

    VendorStatus status = VendorStatus.ACTIVE;
    /** Typology of the vendor's ring, null when honest. */
    @Nullable
    Typology typology;
    /** Kinds of the groups of look-alikes that the vendor is in. */
    final Set<DecoyKind> decoys = EnumSet.noneOf(DecoyKind.class);
    /** From then on nothing is seen of the vendor, though its account stands; null when it goes on. */
    @Nullable
    LocalDateTime quiet;
    /** Product line that a group has in common; empty when the vendor chooses. */
    String line = "";
    /** Text written instead of an address; empty when addresses are real. */
    String placeholderAddress = "";

    Dossier(int vendor, Persona persona, Dice dice) {
        this.vendor = vendor;
        this.persona = persona;
        this.company = persona.company();
        this.registered = Calendar.START.plusMinutes(dice.between(0, Calendar.DAYS * 1440 * 19 / 20));
        accounts.add(persona.account(0));
        if (dice.in(0.15)) {
            accounts.add(persona.account(1));
        }
        homes.add(new Home("ships_from", persona.place()));
        if (dice.in(0.3)) {
            homes.add(new Home("registered", persona.place()));
        }
        if (dice.in(0.2)) {
            homes.add(new Home("returns_to", persona.place()));
        }
        draw(IdentifierKind.PHONE, 0.9, dice);
        draw(IdentifierKind.EMAIL, 0.92, dice);
        draw(IdentifierKind.DEVICE, 0.7, dice);
        draw(IdentifierKind.IP, 0.55, dice);
        draw(IdentifierKind.WEBSITE, 0.28, dice);
        draw(IdentifierKind.TAX_ID, 0.35, dice);
        draw(IdentifierKind.SOCIAL, 0.15, dice);
        draw(IdentifierKind.TRACKING, 0.12, dice);
        draw(IdentifierKind.PGP, 0.01, dice);
        if (dice.in(0.12)) {
            marks.add(persona.mark(IdentifierKind.PHONE, 1));
        }
        if (dice.in(0.1)) {
            marks.add(persona.mark(IdentifierKind.DEVICE, 1));
        }
        if (dice.in(0.025)) {
            remove(registered.plusDays(dice.between(20, 400)));
        } else if (dice.in(0.02)) {
            status = VendorStatus.SUSPENDED;
        }
    }

    private void draw(IdentifierKind kind, double share, Dice dice) {
        if (dice.in(share)) {
            marks.add(persona.mark(kind, 0));
        }
    }

    /** Adds a value unless it is there. */
    void use(Mark mark) {
        if (!marks.contains(mark)) {
            marks.add(mark);
        }
    }

    /** Drops all values of a kind and uses this one. */
    void useOnly(Mark mark) {
        marks.removeIf(other -> other.kind() == mark.kind());
        marks.add(mark);
    }

    /** Adds an account unless it is there. */
    void paidInto(Mark account) {
        if (!accounts.contains(account)) {
            accounts.add(account);
        }
    }

    void paidOnlyInto(Mark account) {
        accounts.clear();
        accounts.add(account);
    }

    /** Replaces the places of a role. */
    void livesAt(String role, Place place) {
        homes.removeIf(home -> home.role().equals(role));
        homes.add(new Home(role, place));
        homes.sort(Comparator.comparingInt(home -> ROLES.indexOf(home.role())));
    }

    void livesOnlyAt(Place place) {
        homes.clear();
        homes.add(new Home("ships_from", place));
    }

    /** Taken down at that time, or not at all when the world ends before. */
    void remove(LocalDateTime at) {
        if (at.isBefore(Calendar.END)) {
            removed = at;
            status = VendorStatus.REMOVED;
        }
    }

    /** Opened at that time; a removal before it is forgotten. */
    void register(LocalDateTime at) {
        registered = at;
        if (removed != null && !removed.isAfter(at)) {
            removed = null;
            status = VendorStatus.ACTIVE;
        }
    }

    /** Opened at that time and active, whatever was drawn before. */
    void reopen(LocalDateTime at) {
        registered = at;
        removed = null;
        status = VendorStatus.ACTIVE;
    }

    /** Opened before the world's two years and nothing seen of it since a time before them too. */
    void fallQuiet(LocalDateTime opened, LocalDateTime last) {
        reopen(opened);
        quiet = last;
    }

    /** The last moment at which the vendor does anything. */
    LocalDateTime end() {
        if (quiet != null) {
            return quiet;
        }
        return removed == null ? Calendar.END : removed;
    }
}
