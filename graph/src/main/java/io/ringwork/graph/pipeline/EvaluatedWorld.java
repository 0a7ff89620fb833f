package io.ringwork.graph.pipeline;

import io.ringwork.graph.sample.EvaluationResult;
import io.ringwork.graph.sample.EvaluationResult.Ranking;
import io.ringwork.graph.sample.WorldSummary;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What was measured on one sample world.
 *
 * @param randomSeed of the world
 * @param world what was written
 * @param methods the detection as {@link EvaluateWorlds#RINGWORK}, then the baselines by their titles
 * @param millis time of the stages {@code generate} and {@code load}, and of each method by its name
 */
public record EvaluatedWorld(
        long randomSeed, WorldSummary world, Map<String, EvaluationResult> methods, Map<String, Long> millis) {

    /** What the detection reached. */
    public EvaluationResult ringwork() {
        return Objects.requireNonNull(methods.get(EvaluateWorlds.RINGWORK));
    }

    /** The figures as tables of plain text: the detection in detail, then all methods. */
    public String text() {
        StringBuilder text = new StringBuilder();
        line(
                text,
                "seed %d: %d vendors, %d listings, %d ring vendors, %d decoy vendors; made in %s s, read in %s s",
                randomSeed,
                world.vendors(),
                world.listings(),
                world.ringVendors(),
                world.decoyVendors(),
                seconds("generate"),
                seconds("load"));
        text.append('\n').append(ringwork().text()).append('\n');
        line(
                text,
                "%-20s %7s  %-23s  %-17s  %-23s  %5s  %7s",
                "method",
                "rings",
                "B-cubed   P     R    F1",
                "claimed   P    F1",
                "pairwise  P     R    F1",
                "AP",
                "seconds");
        methods.forEach((name, result) -> {
            Ranking ranking = result.ranking();
            line(
                    text,
                    "%-20s %7d        %5.3f %5.3f %5.3f        %5.3f %5.3f        %5.3f %5.3f %5.3f  %5s  %7s",
                    name,
                    result.foundRings(),
                    result.overall().bCubed().precision(),
                    result.overall().bCubed().recall(),
                    result.overall().bCubed().f1(),
                    result.claimed().bCubed().precision(),
                    result.claimed().bCubed().f1(),
                    result.overall().pairwise().precision(),
                    result.overall().pairwise().recall(),
                    result.overall().pairwise().f1(),
                    ranking == null ? "-" : String.format(Locale.ROOT, "%5.3f", ranking.averagePrecision()),
                    seconds(name));
        });
        return text.toString();
    }

    private String seconds(String stage) {
        return String.format(Locale.ROOT, "%.1f", millis.getOrDefault(stage, 0L) / 1000.0);
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
