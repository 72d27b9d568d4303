package org.xinheng;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.LocalDate;

/** The house: arrows point down, and what is called pure is pure. */
@AnalyzeClasses(packages = "org.xinheng", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] PURE = {
        "..policy..", "..grading..", "..linking..", "..code..", "..registry..", "..record.."
    };

    @ArchTest
    static final ArchRule arrows_point_down = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.xinheng..")
            .withOptionalLayers(true)
            .layer("api")
            .definedBy("org.xinheng.api..")
            .layer("console")
            .definedBy("org.xinheng.console..")
            .layer("exchange")
            .definedBy("org.xinheng.exchange..")
            .layer("disclosure")
            .definedBy("org.xinheng.disclosure..")
            .layer("inspection")
            .definedBy("org.xinheng.inspection..")
            .layer("standing")
            .definedBy("org.xinheng.standing..")
            .layer("access")
            .definedBy("org.xinheng.access..")
            .layer("linking")
            .definedBy("org.xinheng.linking..")
            .layer("grading")
            .definedBy("org.xinheng.grading..")
            .layer("policy")
            .definedBy("org.xinheng.policy..")
            .layer("record")
            .definedBy("org.xinheng.record..")
            .layer("registry")
            .definedBy("org.xinheng.registry..")
            .layer("code")
            .definedBy("org.xinheng.code..")
            .layer("graph")
            .definedBy("org.xinheng.graph..")
            .whereLayer("api")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("console")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("exchange")
            .mayOnlyBeAccessedByLayers("api", "graph")
            .whereLayer("disclosure")
            .mayOnlyBeAccessedByLayers("api", "exchange", "graph")
            .whereLayer("inspection")
            .mayOnlyBeAccessedByLayers("api", "exchange", "disclosure", "graph")
            .whereLayer("standing")
            .mayOnlyBeAccessedByLayers("api", "exchange", "disclosure", "inspection", "graph")
            .whereLayer("access")
            .mayOnlyBeAccessedByLayers("api", "exchange", "disclosure", "inspection", "standing", "graph")
            .whereLayer("linking")
            .mayOnlyBeAccessedByLayers("api", "exchange", "disclosure", "inspection", "standing", "graph")
            .whereLayer("grading")
            .mayOnlyBeAccessedByLayers("api", "exchange", "disclosure", "inspection", "standing", "graph")
            .whereLayer("policy")
            .mayOnlyBeAccessedByLayers(
                    "api", "exchange", "disclosure", "inspection", "standing", "grading", "linking", "graph")
            .because("a concept knows only what stands below it");

    @ArchTest
    static final ArchRule nobody_knows_the_graph = noClasses()
            .that()
            .resideOutsideOfPackage("org.xinheng.graph..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.xinheng.graph.."))
            .because("use cases speak through their own ports");

    @ArchTest
    static final ArchRule only_the_graph_knows_the_driver = noClasses()
            .that()
            .resideOutsideOfPackage("org.xinheng.graph..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.neo4j..", "ac.simons.."));

    @ArchTest
    static final ArchRule linking_and_grading_do_not_know_each_other = noClasses()
            .that()
            .resideInAPackage("..linking..")
            .should()
            .dependOnClassesThat(resideInAPackage("..grading.."));

    @ArchTest
    static final ArchRule the_vocabulary_knows_only_itself = classes()
            .that()
            .resideInAnyPackage("..code..", "..registry..", "..record..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "javax.crypto..",
                    "org.xinheng.code..",
                    "org.xinheng.registry..",
                    "org.xinheng.record..",
                    "com.fasterxml.jackson.."));

    @ArchTest
    static final ArchRule pure_packages_know_no_framework = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "io.quarkus..",
                    "io.vertx..",
                    "io.smallrye..",
                    "jakarta..",
                    "org.eclipse.microprofile..",
                    "org.neo4j..",
                    "java.net..",
                    "java.nio.file..",
                    "java.sql.."));

    @ArchTest
    static final ArchRule pure_packages_have_no_clock = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime");
}
