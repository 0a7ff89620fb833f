package io.ringwork.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules between modules; those inside {@code graph} stand there. */
@AnalyzeClasses(packages = "io.ringwork", importOptions = ImportOption.DoNotIncludeTests.class)
final class LayersTest {

    @ArchTest
    static final ArchRule neo4j_is_known_to_the_module_cypher_only = noClasses()
            .that()
            .resideOutsideOfPackage("io.ringwork.cypher..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.neo4j..");

    @ArchTest
    static final ArchRule the_module_cypher_is_known_to_the_composition_root_only = noClasses()
            .that()
            .resideInAnyPackage("io.ringwork.graph..", "io.ringwork.api.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.ringwork.cypher..");

    @ArchTest
    static final ArchRule javalin_is_known_to_the_http_server_only = noClasses()
            .that()
            .resideOutsideOfPackage("io.ringwork.api.http..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule the_store_sees_the_model_and_the_ports_only = noClasses()
            .that()
            .resideInAPackage("io.ringwork.cypher..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.ringwork.api..",
                    "io.ringwork.graph.source..",
                    "io.ringwork.graph.normalize..",
                    "io.ringwork.graph.projection..",
                    "io.ringwork.graph.detect..",
                    "io.ringwork.graph.score..",
                    "io.ringwork.graph.track..",
                    "io.ringwork.graph.casefile..",
                    "io.ringwork.graph.pipeline..",
                    "io.ringwork.graph.sample..",
                    "io.ringwork.graph.engine..",
                    "io.ringwork.graph.algo..");

    @ArchTest
    static final ArchRule the_command_line_and_the_server_do_not_know_each_other = noClasses()
            .that()
            .resideInAPackage("io.ringwork.api.http..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.ringwork.api.cli..");
}
