package io.ringwork.graph.score;

import java.util.List;

/**
 * How much the word of somebody who files reports counts, and why.
 *
 * @param reporter name or id; empty for reports that name nobody, which count as filed by one and the same
 * @param trust 0 to 1; 1 without a history
 * @param confirmed number of confirmed reports
 * @param dismissed number of dismissed and counter-noticed reports
 * @param reasons why the trust is below 1, one sentence for each reason; empty otherwise
 */
public record ReporterReliability(
        String reporter, double trust, long confirmed, long dismissed, List<String> reasons) {}
