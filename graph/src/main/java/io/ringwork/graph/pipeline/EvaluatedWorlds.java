package io.ringwork.graph.pipeline;

import io.ringwork.graph.sample.EvaluationResult;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * Figures over several worlds of one mix.
 *
 * @param worlds number of worlds
 * @param figures by method and then by figure, in the order in which they are told
 */
public record EvaluatedWorlds(int worlds, Map<String, Map<String, Spread>> figures) {

    /** Mean, smallest and largest over the worlds. */
    public record Spread(double mean, double least, double most) {

        static Spread of(double[] values) {
            double sum = 0;
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (double value : values) {
                sum += value;
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            return new Spread(sum / values.length, least, most);
        }
    }

    /**
     * Sums up.
     *
     * @param worlds at least one, measured with the same methods
     */
    public static EvaluatedWorlds of(List<EvaluatedWorld> worlds) {
        Map<String, Map<String, Spread>> figures = new LinkedHashMap<>();
        for (String method : worlds.get(0).methods().keySet()) {
            List<EvaluationResult> results = worlds.stream()
                    .flatMap(world -> world.methods().entrySet().stream())
                    .filter(entry -> entry.getKey().equals(method))
                    .map(Map.Entry::getValue)
                    .toList();
            figures.put(method, Collections.unmodifiableMap(figures(results)));
        }
        return new EvaluatedWorlds(worlds.size(), Collections.unmodifiableMap(figures));
    }

    private static Map<String, Spread> figures(List<EvaluationResult> results) {
        Map<String, Spread> figures = new LinkedHashMap<>();
        put("B-cubed precision", results, result -> result.overall().bCubed().precision(), figures);
        put("B-cubed recall", results, result -> result.overall().bCubed().recall(), figures);
        put("B-cubed F1", results, result -> result.overall().bCubed().f1(), figures);
        put("claimed precision", results, result -> result.claimed().bCubed().precision(), figures);
        put("claimed F1", results, result -> result.claimed().bCubed().f1(), figures);
        put("pairwise precision", results, result -> result.overall().pairwise().precision(), figures);
        put("pairwise recall", results, result -> result.overall().pairwise().recall(), figures);
        put("pairwise F1", results, result -> result.overall().pairwise().f1(), figures);
        TreeSet<String> typologies = new TreeSet<>();
        results.forEach(result -> typologies.addAll(result.byTypology().keySet()));
        for (String typology : typologies) {
            List<EvaluationResult> having = results.stream()
                    .filter(result -> result.byTypology().containsKey(typology))
                    .toList();
            put("F1 of " + typology, having, result -> typologyF1(result, typology), figures);
        }
        if (results.stream().allMatch(result -> result.ranking() != null)) {
            put("average precision", results, EvaluatedWorlds::averagePrecision, figures);
            put("decoy rings in the upper half", results, EvaluationResult::decoyRingsInUpperHalf, figures);
        }
        return figures;
    }

    private static double typologyF1(EvaluationResult result, String typology) {
        var agreement = result.byTypology().get(typology);
        return agreement == null ? 0 : agreement.bCubed().f1();
    }

    private static double averagePrecision(EvaluationResult result) {
        var ranking = result.ranking();
        return ranking == null ? 0 : ranking.averagePrecision();
    }

    private static void put(
            String name,
            List<EvaluationResult> results,
            ToDoubleFunction<EvaluationResult> figure,
            Map<String, Spread> figures) {
        figures.put(name, Spread.of(results.stream().mapToDouble(figure).toArray()));
    }

    /** The figures as a table of plain text: mean (smallest–largest). */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "over %d worlds: mean (smallest–largest)\n", worlds));
        figures.forEach((method, spreads) -> {
            text.append('\n').append(method).append('\n');
            spreads.forEach((name, spread) -> text.append(String.format(
                    Locale.ROOT, "  %-30s %7.3f (%.3f–%.3f)\n", name, spread.mean(), spread.least(), spread.most())));
        });
        return text.toString();
    }
}
