package io.ringwork.graph.projection;

import io.ringwork.graph.engine.Bipartite;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;

/**
 * Numbers of passports, licences and registers. Whoever has two numbers of one register is two persons, most of the time:
 * documents are renewed and moved. The register is what stands before the first digit.
 */
final class Documents {

    private final Bipartite uses;
    private final IdentifierList identifiers;

    Documents(DetectionInput input) {
        this.uses = input.uses();
        this.identifiers = input.identifierRecords();
    }

    /** Whether two vendors have numbers of one register that differ, and no number in common. */
    boolean differ(int vendor, int other) {
        boolean differ = false;
        for (int i = 0; i < uses.leftDegree(vendor); i++) {
            int one = uses.rightOf(vendor, i);
            if (!isDocument(one)) {
                continue;
            }
            if (uses.findEdge(other, one) >= 0) {
                return false;
            }
            for (int j = 0; !differ && j < uses.leftDegree(other); j++) {
                int two = uses.rightOf(other, j);
                differ = isDocument(two) && register(one).equals(register(two));
            }
        }
        return differ;
    }

    private boolean isDocument(int identifier) {
        return identifiers.kind(identifier) == IdentifierKind.TAX_ID
                && identifiers.quality(identifier) == IdentifierQuality.USABLE;
    }

    private String register(int identifier) {
        String number = identifiers.get(identifier).canonical();
        int digit = 0;
        while (digit < number.length() && !Character.isDigit(number.charAt(digit))) {
            digit++;
        }
        return number.substring(0, digit);
    }
}
