package org.trdcds;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of rooms in docs/architecture.md, held. */
class RoomsTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.trdcds");
    private static final String ROOT = "org.trdcds";
    private static final String JACKSON = "com.fasterxml.jackson..";
    private static final List<String> MIDDLE = List.of("patient", "knowledge", "history", "assessment");
    private static final List<String> ADAPTERS = List.of("json", "fhir");
    private static final ArchCondition<JavaClass> READ_A_CLOCK = new ArchCondition<>("read a clock") {
        @Override
        public void check(JavaClass item, ConditionEvents events) {
            item.getMethodCallsFromSelf().stream().filter(call -> isClock(call.getTargetOwner().getName(), call.getName()))
                    .forEach(call -> events.add(SimpleConditionEvent.satisfied(item, call.getDescription())));
        }

        private static boolean isClock(String owner, String method) {
            return owner.startsWith("java.time.") && (method.equals("now") || owner.equals("java.time.Clock"))
                    || owner.equals("java.time.InstantSource") && List.of("system", "tick").contains(method)
                    || owner.equals("java.lang.System") && method.equals("currentTimeMillis");
        }
    };

    static Stream<ArchRule> rules() {
        return Stream.of(
                uses("patient", List.of()),
                uses("knowledge", List.of("patient"), "de.siegmar.fastcsv..", "org.slf4j.."),
                uses("history", List.of("patient", "knowledge"), "de.siegmar.fastcsv..", "org.slf4j.."),
                uses("assessment", List.of("patient")),
                uses("engine", List.of("patient", "knowledge", "history", "assessment"), "org.drools..", "org.kie..", "org.slf4j.."),
                uses("json", MIDDLE, JACKSON),
                uses("rulecases", List.of("engine", "patient"), "org.yaml.snakeyaml.."),
                uses("fhir", MIDDLE, JACKSON, "org.slf4j.."),
                uses("report", both(MIDDLE, ADAPTERS)),
                uses("report.html", both(MIDDLE, List.of("report"))),
                uses("cdshooks", both(both(MIDDLE, ADAPTERS), List.of("report", "report.html")), ROOT, JACKSON, "org.eclipse.jetty..", "com.nimbusds..", "org.slf4j.."),
                uses("cli", both(both(MIDDLE, ADAPTERS), List.of("report", "report.html", "engine", "rulecases", "cdshooks")), ROOT, "picocli..", "ch.qos.logback..", JACKSON, "org.slf4j.."),
                classes().that().resideInAPackage(ROOT).should().onlyDependOnClassesThat()
                        .resideInAnyPackage(names(both(List.of("engine"), MIDDLE), ROOT, "java..")),
                noClasses().that().resideOutsideOfPackage(ROOT + ".cli").should().dependOnClassesThat().resideInAPackage(ROOT + ".cli"),
                noClasses().that().resideOutsideOfPackage(ROOT + ".engine").should().dependOnClassesThat().resideInAnyPackage("org.drools..", "org.kie.."),
                noClasses().that().doNotHaveFullyQualifiedName(ROOT + ".cli.ServeCommand").should(READ_A_CLOCK).because("the as-of date is an input"),
                noClasses().that().resideOutsideOfPackage(ROOT + ".cli").should().accessField(System.class, "out").orShould().accessField(System.class, "err")
                        .orShould().accessField(System.class, "in").orShould().callMethod(System.class, "exit", int.class)
                        .orShould().callMethod(Throwable.class, "printStackTrace"),
                SlicesRuleDefinition.slices().matching(ROOT + ".(*)..").should().beFreeOfCycles());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(CLASSES);
    }

    private static ArchRule uses(String room, List<String> rooms, String... libraries) {
        return classes().that().resideInAPackage(ROOT + "." + room).should().onlyDependOnClassesThat()
                .resideInAnyPackage(names(both(List.of(room), rooms), Stream.concat(Stream.of("java.."), Stream.of(libraries)).toArray(String[]::new)));
    }

    private static String[] names(List<String> rooms, String... others) {
        return Stream.concat(rooms.stream().map(room -> ROOT + "." + room), Stream.of(others)).toArray(String[]::new);
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
