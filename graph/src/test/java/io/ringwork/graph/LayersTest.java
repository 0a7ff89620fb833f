package io.ringwork.graph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The layers of the module: who may see whom, and who may see which library. */
class LayersTest {

    private static final String ROOT = "io.ringwork.graph.";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.ringwork.graph");

    /** Every package with the packages that it may see. */
    private static Map<String, List<String>> layers() {
        Map<String, List<String>> layers = new LinkedHashMap<>();
        layers.put("model", List.of());
        layers.put("engine", List.of());
        layers.put("source", List.of("model"));
        layers.put("normalize", List.of("model"));
        layers.put("store", List.of("model"));
        layers.put("sample", List.of("model"));
        layers.put("algo", List.of("engine"));
        layers.put("column", List.of("engine"));
        layers.put("resolve", List.of("model", "engine", "normalize"));
        layers.put("projection", List.of("model", "store", "engine", "column"));
        layers.put("detect", List.of("model", "engine", "algo", "projection"));
        layers.put("score", List.of("model", "detect"));
        layers.put("track", List.of("model", "detect", "score"));
        layers.put("casefile", List.of("model", "detect", "score"));
        layers.put("pipeline", List.copyOf(layers.keySet()));
        return layers;
    }

    @Test
    void every_package_sees_only_the_layers_below_it() {
        LayeredArchitecture rule =
                layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (String layer : layers().keySet()) {
            rule = rule.layer(layer).definedBy(ROOT + layer + "..");
        }
        for (Map.Entry<String, List<String>> layer : layers().entrySet()) {
            rule = layer.getValue().isEmpty()
                    ? rule.whereLayer(layer.getKey()).mayNotAccessAnyLayer()
                    : rule.whereLayer(layer.getKey())
                            .mayOnlyAccessLayers(layer.getValue().toArray(String[]::new));
        }
        rule.ensureAllClassesAreContainedInArchitecture().check(CLASSES);
    }

    @Test
    void packages_make_no_cycles() {
        slices().matching("io.ringwork.graph.(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching("io.ringwork.graph.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void graph_libraries_are_seen_in_their_package_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "algo.jgrapht")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jgrapht..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "algo.cwts")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("nl.cwts..")
                .check(CLASSES);
    }

    @Test
    void parquet_is_seen_by_the_reading_of_files_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "source")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.parquet..", "blue.strategic..", "io.airlift..")
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.hadoop..")
                .check(CLASSES);
    }

    @Test
    void no_class_sees_a_database_or_a_server() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.neo4j..", "io.javalin..", "org.apache.spark..")
                .check(CLASSES);
    }

    @Test
    void engine_and_algorithms_have_no_clock_and_no_input_or_output() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "engine..", ROOT + "algo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.time..", "java.io..", "java.nio..", "java.net..", "java.sql..")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void engine_and_algorithms_have_no_randomness_without_a_seed() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "engine..", ROOT + "algo..")
                .should()
                .callConstructor(Random.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(Collections.class, "shuffle", List.class)
                .orShould()
                .callMethodWhere(DescribedPredicate.describe(
                        "it belongs to a source of randomness without a seed", LayersTest::isUnseeded))
                .check(CLASSES);
    }

    private static boolean isUnseeded(JavaAccess<?> access) {
        return List.of("java.util.concurrent.ThreadLocalRandom", "java.security.SecureRandom", "java.util.UUID")
                .contains(access.getTargetOwner().getName());
    }
}
