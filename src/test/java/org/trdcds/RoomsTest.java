package org.trdcds;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of rooms in docs/architecture.md, held. */
class RoomsTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.trdcds");
    private static final String ROOT = "org.trdcds";

    static Stream<ArchRule> rules() {
        return Stream.of(
                uses("patient", List.of()),
                uses("knowledge", List.of("patient"), "de.siegmar.fastcsv..", "org.slf4j.."),
                uses("history", List.of("patient", "knowledge"), "de.siegmar.fastcsv..", "org.slf4j.."),
                uses("assessment", List.of("patient")),
                uses("engine", List.of("patient", "knowledge", "history", "assessment"), "org.drools..", "org.kie..", "org.slf4j.."),
                noClasses().that().resideOutsideOfPackage(ROOT + ".engine").should().dependOnClassesThat().resideInAnyPackage("org.drools..", "org.kie.."),
                noClasses().that().resideInAnyPackage(ROOT + ".patient", ROOT + ".knowledge", ROOT + ".history", ROOT + ".assessment", ROOT + ".engine")
                        .should().callMethod(LocalDate.class, "now").orShould().callMethod(LocalDate.class, "now", Clock.class)
                        .because("the as-of date is an input"),
                noClasses().that().resideOutsideOfPackage(ROOT + ".cli").should().accessField(System.class, "out").orShould().accessField(System.class, "err"),
                SlicesRuleDefinition.slices().matching(ROOT + ".(*)..").should().beFreeOfCycles());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(CLASSES);
    }

    private static ArchRule uses(String room, List<String> rooms, String... libraries) {
        String[] allowed = Stream.of(Stream.of(ROOT + "." + room, "java.."), rooms.stream().map(other -> ROOT + "." + other), Stream.of(libraries))
                .flatMap(names -> names).toArray(String[]::new);
        return classes().that().resideInAPackage(ROOT + "." + room).should().onlyDependOnClassesThat().resideInAnyPackage(allowed);
    }
}
