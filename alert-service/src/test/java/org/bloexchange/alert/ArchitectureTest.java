package org.bloexchange.alert;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import org.bloexchange.alert.policy.AlertProjection;
import org.bloexchange.alert.policy.SeenAlert;
import org.junit.jupiter.api.Test;

/** What must stay true of the code however it grows. */
class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.bloexchange.alert");

    @Test
    void shouldSendEventsThroughTheOutboxOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka.clients.producer..", "org.eclipse.microprofile.reactive.messaging.Emitter")
                .because("an event sent beside a transaction is lost or told of something that never was")
                .check(SERVICE);
    }

    @Test
    void shouldMakeEventsAndAnswersOfAlertsFromTheProjectionOnly() {
        classes()
                .that()
                .haveSimpleName("SeenAlert")
                .should()
                .onlyHaveDependentClassesThat(DescribedPredicate.describe(
                        "the projection, events, answers, exports",
                        user -> user.getPackageName().endsWith(".policy")
                                || user.getPackageName().endsWith(".event")
                                || user.getPackageName().endsWith(".export")
                                || user.getPackageName().endsWith(".reading")))
                .because("what a reader may not see must not leave by another way")
                .check(SERVICE);
        noClasses()
                .that()
                .doNotBelongToAnyOf(AlertProjection.class, SeenAlert.class)
                .should()
                .callConstructorWhere(DescribedPredicate.describe(
                        "of SeenAlert", call -> call.getTargetOwner().isEquivalentTo(SeenAlert.class)))
                .because("only the projection says what a reader may see")
                .check(SERVICE);
    }

    @Test
    void shouldDeclareRolesAtEveryEndpoint() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .arePublic()
                .should(declareRoles())
                .because("what is not annotated is denied, and a denied endpoint is of no use")
                .check(SERVICE);
    }

    private static ArchCondition<JavaMethod> declareRoles() {
        return new ArchCondition<>("declare roles") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean declared = method.isAnnotatedWith(RolesAllowed.class)
                        || method.getOwner().isAnnotatedWith(RolesAllowed.class);
                events.add(new SimpleConditionEvent(method, declared, method.getFullName() + " declares roles"));
            }
        };
    }

    @Test
    void shouldHaveFeaturesThatDoNotGoInCircles() {
        slices().matching("org.bloexchange.alert.(*)..")
                .should()
                .beFreeOfCycles()
                .check(SERVICE);
    }

    @Test
    void shouldNotKnowOtherServices() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.bloexchange.liaison..", "org.bloexchange.notification..")
                .because("services share contracts, not classes")
                .check(SERVICE);
    }

    @Test
    void shouldReadTheClockThatCanBeSet() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .because("a test sets the injected clock")
                .check(SERVICE);
    }

    @Test
    void shouldNotGoByNamesThatSayNothing() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..dto..", "..impl..")
                .because("a folder says what is in it")
                .check(SERVICE);
    }

    @Test
    void shouldSayNothingOfNullWhereItIsNotMeant() {
        classes()
                .that()
                .haveSimpleName("package-info")
                .should(beAnnotatedWith(org.jspecify.annotations.NullMarked.class))
                .check(SERVICE);
    }
}
