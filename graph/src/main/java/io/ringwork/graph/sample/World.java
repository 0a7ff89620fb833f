package io.ringwork.graph.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.ringwork.graph.model.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;

/**
 * A synthetic marketplace: a function of its parameters. Vendors are composed one at a time while they are written, so
 * memory grows only by a few words for each vendor. Time and rows grow linearly with vendors and listings.
 */
public final class World {

    private final WorldParameters parameters;
    private final Lexicon lexicon;
    private final WorldPlan plan;
    private final RingScript rings;
    private final DecoyScript decoys;

    private World(WorldParameters parameters) {
        this.parameters = parameters;
        this.lexicon = Lexicon.load();
        this.plan = new WorldPlan(parameters, lexicon);
        this.rings = new RingScript(plan, lexicon, parameters);
        this.decoys = new DecoyScript(lexicon, parameters.randomSeed());
    }

    /** Plans who is in which ring and group; nothing is written yet. */
    public static World of(WorldParameters parameters) {
        return new World(parameters);
    }

    /**
     * Writes the data set and its truth; files of the same names are replaced. The same parameters give the same bytes.
     *
     * @param folder gets {@code vendors.csv}, {@code listings.csv} and the other tables
     * @param truthFolder gets {@code rings.csv}, {@code decoys.csv} and {@code cells.csv}; neither the data set's folder nor inside it
     * @throws IllegalArgumentException when the truth would be part of the data set
     */
    public WorldSummary write(Path folder, Path truthFolder) throws IOException {
        Path data = folder.toAbsolutePath().normalize();
        if (truthFolder.toAbsolutePath().normalize().startsWith(data)) {
            throw new IllegalArgumentException("the truth folder " + truthFolder + " lies in the data set's folder "
                    + folder + "; choose a folder beside it");
        }
        WorldSummary summary;
        try (Tables tables = new Tables(folder)) {
            VendorRows rows = new VendorRows(tables, lexicon, parameters);
            ListingShares shares = new ListingShares(parameters);
            int first = 0;
            for (int vendor = 0; vendor < parameters.vendors(); vendor++) {
                int count = shares.next(vendor);
                rows.write(dossier(vendor), first, count);
                first += count;
            }
            summary = summary(tables);
        }
        writeTruth(truthFolder);
        return summary;
    }

    WorldPlan plan() {
        return plan;
    }

    /** What a vendor says of itself, with everything that its groups change. */
    Dossier dossier(int vendor) {
        Dice dice = Dice.of(parameters.randomSeed(), "dossier", vendor);
        Dossier dossier = new Dossier(vendor, plan.persona(vendor), dice);
        for (int index : plan.groupsOf(vendor)) {
            PlantedGroup group = plan.group(index);
            int position = position(group, vendor);
            Typology typology = group.typology();
            DecoyKind decoy = group.decoy();
            if (typology != null) {
                rings.apply(group, typology, position, dossier);
            } else if (decoy != null) {
                decoys.apply(group, decoy, position, dossier);
            }
        }
        return dossier;
    }

    private static int position(PlantedGroup group, int vendor) {
        for (int i = 0; i < group.size(); i++) {
            if (group.member(i) == vendor) {
                return i;
            }
        }
        throw new IllegalStateException("vendor " + vendor + " is not in " + group.id());
    }

    private void writeTruth(Path truthFolder) throws IOException {
        Files.createDirectories(truthFolder);
        try (CsvWriter ringRows = CsvWriter.builder().build(truthFolder.resolve("rings.csv"));
                CsvWriter cellRows = CsvWriter.builder().build(truthFolder.resolve("cells.csv"));
                CsvWriter decoyRows = CsvWriter.builder().build(truthFolder.resolve("decoys.csv"))) {
            ringRows.writeRecord("vendor_id", "ring_id", "typology");
            cellRows.writeRecord("vendor_id", "ring_id", "cell");
            decoyRows.writeRecord("vendor_id", "group_id", "kind");
            for (PlantedGroup group : plan.groups()) {
                Typology typology = group.typology();
                DecoyKind decoy = group.decoy();
                for (int i = 0; i < group.size(); i++) {
                    String vendor = Ids.vendor(group.member(i), parameters.vendors());
                    if (typology != null) {
                        ringRows.writeRecord(vendor, group.id(), typology.word());
                    } else if (decoy != null && !plan.isInRing(group.member(i))) {
                        decoyRows.writeRecord(vendor, group.id(), decoy.word());
                    }
                    if (typology == Typology.CELLS) {
                        cellRows.writeRecord(vendor, group.id(), Integer.toString(RingScript.cell(group, i) + 1));
                    }
                }
            }
        }
    }

    private WorldSummary summary(Tables tables) {
        int ringCount = 0;
        int ringVendors = 0;
        int decoyGroups = 0;
        BitSet decoyVendors = new BitSet();
        for (PlantedGroup group : plan.groups()) {
            if (group.typology() != null) {
                ringCount++;
                ringVendors += group.size();
            } else {
                decoyGroups++;
                for (int i = 0; i < group.size(); i++) {
                    if (!plan.isInRing(group.member(i))) {
                        decoyVendors.set(group.member(i));
                    }
                }
            }
        }
        return new WorldSummary(
                tables.rows(Table.VENDORS),
                tables.rows(Table.LISTINGS),
                tables.rows(Table.PAYMENT_ACCOUNTS),
                tables.rows(Table.SHIPPING_ADDRESSES),
                tables.rows(Table.IDENTIFIERS),
                tables.rows(Table.REPORTS),
                ringCount,
                ringVendors,
                decoyGroups,
                decoyVendors.cardinality());
    }
}
