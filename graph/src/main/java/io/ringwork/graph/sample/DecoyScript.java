package io.ringwork.graph.sample;

import io.ringwork.graph.model.IdentifierKind;
import java.util.List;

/** What being in a group of honest vendors does to a vendor's dossier, by kind of decoy. */
final class DecoyScript {

    private static final List<Mark> PLACEHOLDERS = List.of(
            new Mark(IdentifierKind.PHONE, "000000", "", true),
            new Mark(IdentifierKind.EMAIL, "noreply@example.com", "", true),
            new Mark(IdentifierKind.PHONE, "N/A", "", true),
            new Mark(IdentifierKind.ADDRESS, "same as above", "", true),
            new Mark(IdentifierKind.PHONE, "12345678", "", true),
            new Mark(IdentifierKind.EMAIL, "none@example.org", "", true),
            new Mark(IdentifierKind.TAX_ID, "n.a.", "", true),
            new Mark(IdentifierKind.PHONE, "+00 000 000000", "", true),
            new Mark(IdentifierKind.EMAIL, "no-reply@example.net", "", true),
            new Mark(IdentifierKind.ADDRESS, "N/A", "", true));

    private final Lexicon lexicon;
    private final long randomSeed;

    DecoyScript(Lexicon lexicon, long randomSeed) {
        this.lexicon = lexicon;
        this.randomSeed = randomSeed;
    }

    /** Changes the dossier of the member at {@code position} of its group. */
    void apply(PlantedGroup group, DecoyKind kind, int position, Dossier dossier) {
        Persona shared = group.persona();
        Dice common = Dice.of(randomSeed, "decoy-script", group.index());
        Dice own = Dice.of(randomSeed, kind.word(), dossier.vendor);
        dossier.decoys.add(kind);
        switch (kind) {
            case FRANCHISE -> franchise(shared, dossier);
            case HOUSEHOLD -> household(shared, dossier, own);
            case AGENT -> {
                dossier.useOnly(shared.mark(IdentifierKind.PHONE, 0));
                if (own.in(0.3)) {
                    dossier.livesAt("registered", shared.place());
                }
            }
            case FORWARDER -> dossier.livesAt(own.in(0.6) ? "ships_from" : "warehouse", shared.place());
            case TEMPLATE_SHOP -> template(shared, dossier, common);
            case BUSINESS_PARK ->
                dossier.livesAt("ships_from", shared.place().withUnit(Integer.toString(11 + position * 3)));
            case ACQUIRER -> dossier.paidInto(shared.mark(IdentifierKind.CARD_ACQUIRER, 0));
            case STOCK_PHOTO -> dossier.pictures.put(0, shared.picture(0));
            case PLACEHOLDER -> placeholder(PLACEHOLDERS.get(group.index() % PLACEHOLDERS.size()), dossier);
            case SHARED_NETWORK -> dossier.use(networkAddress(group));
            case RECYCLED_PHONE -> recycled(shared, position, dossier, own);
            case CHANCE -> dossier.use(shared.mark(common.in(0.5) ? IdentifierKind.DEVICE : IdentifierKind.IP, 0));
        }
    }

    /** The first had the number before the world's two years, the second has it in the last of them. */
    private static void recycled(Persona number, int position, Dossier dossier, Dice own) {
        dossier.useOnly(number.mark(IdentifierKind.PHONE, 0));
        if (position == 0) {
            dossier.fallQuiet(
                    Calendar.START.minusDays(own.between(1_500, 1_900)),
                    Calendar.START.minusDays(own.between(800, 1_200)));
        } else {
            dossier.reopen(Calendar.END.minusDays(own.between(40, 360)));
        }
    }

    /** A text that says nothing, as people write into a field that must not be empty. */
    static Mark nothing(Dice dice) {
        List<Mark> choices = PLACEHOLDERS.stream()
                .filter(mark -> mark.kind() != IdentifierKind.ADDRESS)
                .toList();
        return dice.pick(choices);
    }

    /**
     * The address of a shared network: in one of the three IPv4 ranges for documentation, and in the IPv6 one when a
     * large world has used those up.
     */
    static Mark networkAddress(PlantedGroup group) {
        int number = group.index();
        if (number >= 3 * 250) {
            return group.persona().mark(IdentifierKind.IP, 0);
        }
        String range = List.of("192.0.2.", "198.51.100.", "203.0.113.").get(number % 3);
        return new Mark(IdentifierKind.IP, range + (number / 3 + 2), "");
    }

    private static void franchise(Persona chain, Dossier dossier) {
        dossier.paidOnlyInto(chain.account(0));
        Company own = dossier.company;
        String name = chain.company().shopName() + " "
                + dossier.persona.place().city().nameLocal();
        dossier.company = own.branch(name, own.legalName());
    }

    private static void household(Persona family, Dossier dossier, Dice own) {
        dossier.livesOnlyAt(family.place());
        dossier.useOnly(family.mark(IdentifierKind.PHONE, 0));
        Company company = dossier.company;
        String surname = family.company().familyName();
        String given = own.pick(List.of("A.", "B.", "C.", "E.", "F.", "L.", "M.", "N.", "S.", "T."));
        dossier.company = company.branch(company.shopName(), given + " " + surname);
    }

    private void template(Persona supplier, Dossier dossier, Dice common) {
        dossier.line = common.pick(lexicon.lines());
        for (int i = 0; i < 4; i++) {
            dossier.catalogue.add(Offer.of(lexicon, dossier.line, 0.1, supplier.picture(i), common));
        }
    }

    private static void placeholder(Mark nothing, Dossier dossier) {
        if (nothing.kind() == IdentifierKind.ADDRESS) {
            dossier.placeholderAddress = nothing.value();
        } else {
            dossier.useOnly(nothing);
        }
    }
}
