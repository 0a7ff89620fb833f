package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.Ring;
import io.ringwork.graph.source.EventLine;
import io.ringwork.graph.store.GraphStore;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes through what a watch does with events before the first one comes, so that the first ones do not wait seconds for
 * statements that are planned and classes that are loaded once. Nothing of it stays: rows are taken back, and rings are
 * looked at and not touched.
 */
public final class Rehearsal {

    private static final int ROUNDS = 40;
    private static final int MOST_MEMBERS = 50;

    /** Rows of every table and role; {@code #} stands for an id, {@code @} for digits that differ. */
    static final List<String> ROWS = List.of(
            "{'table':'vendors','vendor_id':'#','name':'Blue Heron @','legal_name':'Heron @ GmbH','country':'DE',"
                    + "'registered_at':'2026-01-@','status':'active'}",
            "{'table':'vendors','vendor_id':'#b','name':'Red Heron','country':'CN','status':'removed',"
                    + "'removed_at':'2026-02-@'}",
            "{'table':'listings','listing_id':'#','vendor_id':'#','title':'Trail shoe @','brand':'Heron #',"
                    + "'price':'@.50','currency':'EUR','listed_at':'2026-01-@','image_hash':'00ff00ff00ff00@'}",
            "{'table':'payment_accounts','vendor_id':'#','kind':'iban','account':'DE89 3704 0044 0532 0130 00',"
                    + "'holder':'Heron @','first_seen':'2026-01-@'}",
            "{'table':'payment_accounts','vendor_id':'#b','kind':'paypal','account':'heron#@example.com'}",
            "{'table':'shipping_addresses','vendor_id':'#','role':'ships_from','address':'Lindenstr. @','city':'Berlin',"
                    + "'postcode':'10969','country':'DE','last_seen':'2026-03-@'}",
            "{'table':'shipping_addresses','vendor_id':'#b','role':'returns_to','address':'Lindenstr. @',"
                    + "'city':'Berlin','country':'DE'}",
            "{'table':'shipping_addresses','vendor_id':'#b','role':'registered','address':'深圳市南山区科技园@号',"
                    + "'country':'CN'}",
            "{'table':'identifiers','vendor_id':'#','kind':'phone','value':'030 1234567 @','last_seen':'2026-03-@'}",
            "{'table':'identifiers','vendor_id':'#b','kind':'phone','value':'+86 138 0013 80@','first_seen':'2026-01-@'}",
            "{'table':'identifiers','vendor_id':'#','kind':'email','value':'Heron.@#@example.org'}",
            "{'table':'identifiers','vendor_id':'#','kind':'website','value':'https://www.heron-@.example/shop'}",
            "{'table':'identifiers','vendor_id':'#','kind':'device','value':'#-@'}",
            "{'table':'identifiers','vendor_id':'#','kind':'tax_id','value':'DE 136 695 976'}",
            "{'table':'reports','report_id':'#','vendor_id':'#','reporter':'Heron @','reporter_kind':'brand_owner',"
                    + "'brand':'Heron #','filed_at':'2026-02-@','outcome':'pending'}",
            "{'table':'reports','report_id':'#b','listing_id':'#','reporter':'Heron @','outcome':'confirmed'}");

    private Rehearsal() {}

    /**
     * Rehearses, some seconds long in a new process; the store has the same rows and the rings are the same afterwards.
     *
     * @param intake of that store
     * @param rings that will follow the store
     */
    public static void of(GraphStore store, EventIntake intake, RingWatch rings) {
        List<Ring> small = rings.rings().stream()
                .filter(ring -> ring.vendors().size() <= MOST_MEMBERS)
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            // What is written second updates what was written first.
            intake.rehearse(List.of(rows(round, 10), rows(round, 11), rows(round, 11)));
            List<String> vendors = List.of("rehearsal");
            if (!small.isEmpty()) {
                Ring ring = small.get((int) ((long) round * small.size() / ROUNDS));
                vendors = List.of(ring.vendors().get(0).vendorId());
            }
            rings.rehearse(store.reader().readVendors(vendors));
        }
    }

    /** Rows of every table and role, which all can be taken. */
    static List<EventLine> rows(int round, int digits) {
        List<EventLine> lines = new ArrayList<>();
        for (String row : ROWS) {
            String text = row.replace('\'', '"')
                    .replace("#", "rehearsal-" + round)
                    .replace("@e", "%e")
                    .replace("@", Integer.toString(digits))
                    .replace("%e", "@e");
            lines.add(EventLine.of("rehearsal", lines.size() + 1L, text));
        }
        return lines;
    }
}
