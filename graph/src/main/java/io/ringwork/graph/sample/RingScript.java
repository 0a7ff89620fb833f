package io.ringwork.graph.sample;

import io.ringwork.graph.model.IdentifierKind;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;

/** What being in a ring does to a vendor's dossier, by typology. */
final class RingScript {

    /** Kinds that the links of a chain are made of; IBAN stands for the account that is usual in the country. */
    private static final List<IdentifierKind> CHAIN_KINDS = List.of(
            IdentifierKind.IBAN,
            IdentifierKind.PHONE,
            IdentifierKind.EMAIL,
            IdentifierKind.DEVICE,
            IdentifierKind.ADDRESS,
            IdentifierKind.WEBSITE,
            IdentifierKind.TRACKING,
            IdentifierKind.SOCIAL,
            IdentifierKind.TAX_ID,
            IdentifierKind.PGP,
            IdentifierKind.PAYPAL,
            IdentifierKind.CRYPTO,
            IdentifierKind.IMAGE);
    /** Kinds that one ring lends to another. */
    private static final List<IdentifierKind> LENT_KINDS =
            List.of(IdentifierKind.PHONE, IdentifierKind.EMAIL, IdentifierKind.DEVICE, IdentifierKind.IBAN);
    /** What the cells of a ring hide behind. */
    private static final List<DecoyKind> CELL_HUBS = List.of(
            DecoyKind.FORWARDER,
            DecoyKind.FORWARDER,
            DecoyKind.FORWARDER,
            DecoyKind.SHARED_NETWORK,
            DecoyKind.ACQUIRER);

    /** Kinds that a rotating ring may keep or renew. */
    private static final List<IdentifierKind> ROTATING_KINDS = List.of(
            IdentifierKind.IBAN,
            IdentifierKind.PHONE,
            IdentifierKind.EMAIL,
            IdentifierKind.DEVICE,
            IdentifierKind.ADDRESS,
            IdentifierKind.IMAGE);

    private final WorldPlan plan;
    private final Lexicon lexicon;
    private final long randomSeed;
    private final double hubUse;

    RingScript(WorldPlan plan, Lexicon lexicon, WorldParameters parameters) {
        this.plan = plan;
        this.lexicon = lexicon;
        this.randomSeed = parameters.randomSeed();
        this.hubUse = parameters.noise().hubUse();
    }

    /** Changes the dossier of the member at {@code position} of its ring. */
    void apply(PlantedGroup ring, Typology typology, int position, Dossier dossier) {
        Dice common = Dice.of(randomSeed, "ring-script", ring.index());
        Dice own = Dice.of(randomSeed, "ring-member", dossier.vendor);
        dossier.typology = typology;
        dossier.line = common.pick(lexicon.lines());
        LocalDateTime opened = Calendar.START.plusDays(common.between(0, Calendar.DAYS - 240));
        dossier.register(opened.plusMinutes(own.between(0, 130 * 1440)));
        if (own.in(0.18)) {
            dossier.remove(dossier.registered.plusDays(own.between(40, 300)));
        }
        if (typology != Typology.CAREFUL) {
            hide(dossier, own);
        }
        switch (typology) {
            case SHARED_ACCOUNT -> sharedAccount(ring, position, dossier, common, own);
            case CHAIN -> chain(ring, position, dossier, common);
            case ROTATION -> rotation(ring, position, dossier, common);
            case CELLS -> cells(ring, position, dossier, common, own);
            case CAREFUL -> careful(ring, dossier, common, own);
            case LENT -> lent(ring, position, dossier, own);
        }
    }

    /** Ring vendors use forwarders and networks, and leave fields empty, like everybody else. */
    private void hide(Dossier dossier, Dice own) {
        if (own.in(hubUse) && !plan.hubs(DecoyKind.FORWARDER).isEmpty()) {
            dossier.livesAt(
                    "warehouse",
                    own.pick(plan.hubs(DecoyKind.FORWARDER)).persona().place());
        }
        if (own.in(hubUse * 2 / 3) && !plan.hubs(DecoyKind.ACQUIRER).isEmpty()) {
            dossier.paidInto(own.pick(plan.hubs(DecoyKind.ACQUIRER)).persona().mark(IdentifierKind.CARD_ACQUIRER, 0));
        }
        if (own.in(hubUse / 2) && !plan.hubs(DecoyKind.SHARED_NETWORK).isEmpty()) {
            dossier.use(DecoyScript.networkAddress(own.pick(plan.hubs(DecoyKind.SHARED_NETWORK))));
        }
        if (own.in(hubUse / 2) && !plan.hubs(DecoyKind.PLACEHOLDER).isEmpty()) {
            dossier.use(DecoyScript.nothing(own));
        }
    }

    private static void sharedAccount(PlantedGroup ring, int position, Dossier dossier, Dice common, Dice own) {
        boolean two = common.in(0.4) && ring.size() >= 8;
        dossier.accounts.remove(0);
        if (two && (position == 0 || own.in(0.75))) {
            dossier.accounts.add(0, ring.persona().account(1));
            dossier.accounts.add(0, ring.persona().account(0));
        } else {
            dossier.accounts.add(0, ring.persona().account(two && own.in(0.5) ? 1 : 0));
        }
        if (own.in(0.3)) {
            dossier.use(ring.persona().mark(IdentifierKind.DEVICE, 0));
        }
    }

    private void chain(PlantedGroup ring, int position, Dossier dossier, Dice common) {
        int base = common.between(0, CHAIN_KINDS.size() - 1);
        int step = common.between(1, CHAIN_KINDS.size() - 1);
        if (position + 1 < ring.size()) {
            IdentifierKind next = CHAIN_KINDS.get((base + position * step) % CHAIN_KINDS.size());
            lend(dossier.persona, next, dossier, 0);
        }
        if (position > 0) {
            IdentifierKind last = CHAIN_KINDS.get((base + (position - 1) * step) % CHAIN_KINDS.size());
            lend(plan.persona(ring.member(position - 1)), last, dossier, 1);
        }
    }

    /**
     * The dossier uses a value of {@code owner}. A picture alone links nobody, so the owner's social account goes with it.
     *
     * @param end 0 when the dossier is the owner's, 1 when it is the other's
     */
    private static void lend(Persona owner, IdentifierKind kind, Dossier dossier, int end) {
        switch (kind) {
            case IBAN -> dossier.paidInto(owner.account(0));
            case PAYPAL, CRYPTO -> dossier.paidInto(owner.mark(kind, 0));
            case ADDRESS -> {
                if (end == 0) {
                    dossier.livesAt("ships_from", owner.place());
                } else {
                    dossier.livesAt("returns_to", owner.place());
                }
            }
            case IMAGE -> {
                dossier.pictures.put(0, owner.picture(0));
                dossier.use(owner.mark(IdentifierKind.SOCIAL, 0));
            }
            default -> dossier.use(owner.mark(kind, 0));
        }
    }

    private void rotation(PlantedGroup ring, int position, Dossier dossier, Dice common) {
        int[] origin = new int[ROTATING_KINDS.size()];
        int life = Math.min(150, (Calendar.DAYS - 90) / ring.size());
        LocalDateTime opened = Calendar.START
                .plusDays(common.between(20, Math.max(21, Calendar.DAYS - 60 - life * ring.size())))
                .plusMinutes(common.between(0, 1439));
        LocalDateTime registered = opened;
        for (int i = 1; i <= position; i++) {
            Dice turn = Dice.of(randomSeed, "rotation", ring.index() * 64L + i);
            int kept = turn.between(2, 3);
            int first = turn.between(0, origin.length - 1);
            for (int k = 0; k < origin.length; k++) {
                boolean survives = Math.floorMod(k - first, origin.length) < kept;
                origin[k] = survives ? origin[k] : i;
            }
            registered = opened.plusDays((long) i * life).plusMinutes(turn.between(0, 1439));
        }
        Dice gap = Dice.of(randomSeed, "rotation-gap", ring.index() * 64L + position);
        dossier.reopen(registered);
        for (int k = 0; k < origin.length; k++) {
            inherit(plan.persona(ring.member(origin[k])), ROTATING_KINDS.get(k), dossier);
        }
        if (position + 1 < ring.size()) {
            LocalDateTime successor = opened.plusDays((position + 1L) * life);
            dossier.remove(successor.minusMinutes(gap.between(2 * 1440, 8 * 1440)));
        }
    }

    private static void inherit(Persona origin, IdentifierKind kind, Dossier dossier) {
        switch (kind) {
            case IBAN -> dossier.paidOnlyInto(origin.account(0));
            case ADDRESS -> dossier.livesOnlyAt(origin.place());
            case IMAGE -> dossier.pictures.put(0, origin.picture(0));
            default -> dossier.useOnly(origin.mark(kind, 0));
        }
    }

    /** The cell of the member at a position, counted from 0; cells stand one behind the other. */
    static int cell(PlantedGroup ring, int position) {
        int cells = Math.max(2, Math.min(4, ring.size() / 5));
        return position * cells / ring.size();
    }

    private void cells(PlantedGroup ring, int position, Dossier dossier, Dice common, Dice own) {
        int cell = cell(ring, position);
        boolean first = position == 0 || cell(ring, position - 1) != cell;
        boolean last = position + 1 < ring.size() && cell(ring, position + 1) != cell;
        dossier.paidOnlyInto(ring.persona().account(cell));
        if (own.in(0.6)) {
            dossier.use(ring.persona().mark(IdentifierKind.DEVICE, cell));
        }
        List<IdentifierKind> bridges = List.of(IdentifierKind.PHONE, IdentifierKind.EMAIL, IdentifierKind.TRACKING);
        if (last) {
            dossier.use(ring.persona().mark(bridges.get(cell % 3), cell));
        }
        if (first && cell > 0) {
            dossier.use(ring.persona().mark(bridges.get((cell - 1) % 3), cell - 1));
        }
        DecoyKind hub = common.pick(CELL_HUBS);
        List<PlantedGroup> hubs = plan.hubs(hub);
        if (hubs.isEmpty()) {
            dossier.livesAt("ships_from", ring.persona().place());
            return;
        }
        PlantedGroup shared = hubs.get(ring.index() % hubs.size());
        switch (hub) {
            case SHARED_NETWORK -> dossier.use(DecoyScript.networkAddress(shared));
            case ACQUIRER -> dossier.paidInto(shared.persona().mark(IdentifierKind.CARD_ACQUIRER, 0));
            default -> {
                dossier.livesAt("ships_from", shared.persona().place());
                dossier.homes.removeIf(home -> home.role().equals("warehouse"));
            }
        }
    }

    private void careful(PlantedGroup ring, Dossier dossier, Dice common, Dice own) {
        dossier.livesOnlyAt(ring.persona().place());
        int things = common.between(2, 4);
        for (int i = 0; i < things; i++) {
            Offer offer = Offer.of(lexicon, dossier.line, 1, ring.persona().picture(i), common);
            dossier.catalogue.add(offer.retold(almost(offer.picture(), own), own.bits()));
        }
    }

    /** The hash of a picture that was cropped or saved again: 1 to 4 other bits. */
    static String almost(String picture, Dice dice) {
        long bits = Long.parseUnsignedLong(picture, 16);
        int flips = dice.between(1, 4);
        for (int i = 0; i < flips; i++) {
            bits ^= 1L << dice.between(0, 63);
        }
        return HexFormat.of().toHexDigits(bits);
    }

    private void lent(PlantedGroup ring, int position, Dossier dossier, Dice own) {
        dossier.paidOnlyInto(ring.persona().account(0));
        if (own.in(0.5)) {
            dossier.use(ring.persona().mark(IdentifierKind.DEVICE, 0));
        }
        PlantedGroup lender = ring.partner() < 0 ? ring : plan.group(ring.partner());
        Dice loan = Dice.of(randomSeed, "loan", lender.index());
        IdentifierKind kind = loan.pick(LENT_KINDS);
        int borrowers = loan.between(1, 2);
        boolean lends = ring.partner() < 0 && position == 0;
        boolean borrows = ring.partner() >= 0 && position < Math.min(borrowers, ring.size() - 2);
        if (lends || borrows) {
            lend(plan.persona(lender.member(0)), kind, dossier, lends ? 0 : 1);
        }
    }
}
