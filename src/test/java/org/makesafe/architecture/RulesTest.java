package org.makesafe.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.makesafe.ivr.OnlyWithIvr;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

class RulesTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.makesafe");

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("only the two machines know the state machine library",
                        noClasses().that().resideOutsideOfPackages("org.makesafe.flow.statemachine",
                                "org.makesafe.call.lifecycle").should().dependOnClassesThat()
                                .resideInAnyPackage("org.springframework.statemachine..")),
                rule("the language of scripts and the flow are plain Java",
                        noClasses().that().resideInAnyPackage("org.makesafe.script", "org.makesafe.flow")
                                .and().doNotHaveSimpleName("package-info").should().dependOnClassesThat()
                                .resideInAnyPackage("org.springframework..", "jakarta..", "tools.jackson..",
                                        "com.fasterxml..")),
                rule("what reads scripts knows Spring only to report what is broken",
                        noClasses().that().resideInAPackage("org.makesafe.script.source").and()
                                .doNotHaveSimpleName("package-info").and().doNotHaveSimpleName("BrokenScriptsReport")
                                .should().dependOnClassesThat().resideInAPackage("org.springframework..")),
                rule("the flow's machine is a plain component",
                        noClasses().that().resideInAPackage("org.makesafe.flow.statemachine").should()
                                .dependOnClassesThat(resideInAnyPackage("org.springframework..")
                                        .and(not(resideInAnyPackage("org.springframework.statemachine..",
                                                "org.springframework.messaging..")))
                                        .and(not(JavaClass.Predicates.equivalentTo(Component.class))))),
                rule("only the telephone's door knows Twilio",
                        noClasses().that().resideOutsideOfPackage("org.makesafe.ivr").should().dependOnClassesThat()
                                .resideInAnyPackage("com.twilio..")),
                rule("one class asks Twilio for something",
                        noClasses().that().doNotHaveSimpleName("TwilioTelephone").should().dependOnClassesThat()
                                .resideInAnyPackage("com.twilio.rest..")),
                rule("without the IVR there is no bean of it",
                        classes().that().resideInAPackage("org.makesafe.ivr..")
                                .and(metaAnnotatedWith(Component.class)
                                        .or(annotatedWith(ConfigurationProperties.class)))
                                .should().beAnnotatedWith(OnlyWithIvr.class)),
                rule("time, ids and chance are given", noClasses().that().doNotHaveSimpleName("Platform").should()
                        .callMethod(Instant.class, "now").orShould().callMethod(LocalDateTime.class, "now").orShould()
                        .callMethod(LocalDate.class, "now").orShould().callMethod(LocalTime.class, "now").orShould()
                        .callMethod(OffsetDateTime.class, "now").orShould().callMethod(ZonedDateTime.class, "now")
                        .orShould().callMethod(Clock.class, "systemUTC").orShould()
                        .callMethod(Clock.class, "systemDefaultZone").orShould()
                        .callMethod(System.class, "currentTimeMillis").orShould()
                        .callMethod(UUID.class, "randomUUID").orShould().dependOnClassesThat()
                        .areAssignableTo(Date.class)),
                rule("nothing is printed", noClasses().should().accessField(System.class, "out").orShould()
                        .accessField(System.class, "err")),
                rule("nothing is injected into fields", noFields().should().beAnnotatedWith(Autowired.class)),
                rule("no row of the database leaves by a door", methods().that().areDeclaredInClassesThat()
                        .areMetaAnnotatedWith(Controller.class).or().areAnnotatedWith(RequestMapping.class)
                        .should(nameNoEntity())),
                rule("packages do not go round in circles",
                        slices().matching("org.makesafe.(**)").should().beFreeOfCycles()),
                rule("packages are named for what they hold", noClasses().should().resideInAnyPackage("..util..",
                        "..utils..", "..common..", "..manager..", "..helper..", "..impl..", "..dto..")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(String name, ArchRule rule) {
        rule.allowEmptyShould(false).as(name).check(MAIN);
    }

    private static ArchCondition<JavaMethod> nameNoEntity() {
        return new ArchCondition<>("name no entity in its signature") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(method,
                                method.getFullName() + " names " + type.getName())));
            }
        };
    }

    private static Arguments rule(String name, ArchRule rule) {
        return Arguments.of(name, rule);
    }
}
