package org.bloexchange.notification;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
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
import io.quarkus.mailer.Mailer;
import io.vertx.ext.mail.MailClient;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.time.Instant;
import java.util.List;
import org.bloexchange.notification.notice.NoticeWriter;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "org.bloexchange.notification.";

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.bloexchange.notification");

    @Test
    void shouldHaveNoCirclesBetweenFeatures() {
        slices().matching(ROOT + "(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature can be understood, and removed, without those that stand on it")
                .check(SERVICE);
    }

    @Test
    void shouldLeaveTheBrokerToConsumersAndTheWake() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Consumer")
                .and()
                .haveSimpleNameNotStartingWith("Wake")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..", "io.smallrye.reactive.messaging..", "org.eclipse.microprofile.reactive..")
                .because("an event leaves only through the outbox; a wake is no event and may get lost")
                .check(SERVICE);
    }

    @Test
    void shouldMakeNoticesOfAlertsOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "alert", ROOT + "notice")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(NoticeWriter.class)
                .because("nobody is told of what was not sent to an office of theirs")
                .check(SERVICE);
    }

    @Test
    void shouldSendMailOutsideTransactionsFromOnePlace() {
        classes()
                .that(are(new DescribedPredicate<>("users of a mail client") {
                    @Override
                    public boolean test(com.tngtech.archunit.core.domain.JavaClass one) {
                        return one.getDirectDependenciesFromSelf().stream()
                                .anyMatch(dependency -> List.of(Mailer.class, MailClient.class).stream()
                                        .anyMatch(dependency.getTargetClass()::isEquivalentTo));
                    }
                }))
                .should()
                .haveSimpleName("SmtpClient")
                .because("a mail server that hangs must hold no connection and no partition")
                .check(SERVICE);
    }

    @Test
    void shouldAskTheInjectedClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("deadlines are tested on a clock that can be turned")
                .check(SERVICE);
    }

    @Test
    void shouldDeclareWhoMayCallEachEndpoint() {
        methods()
                .that(new DescribedPredicate<JavaMethod>("are endpoints") {
                    @Override
                    public boolean test(JavaMethod method) {
                        return method.getAnnotations().stream()
                                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
                    }
                })
                .should(sayWhoMayCallThem())
                .because("what declares nothing is closed to everybody, which nobody meant")
                .check(SERVICE);
    }

    private static ArchCondition<JavaMethod> sayWhoMayCallThem() {
        return new ArchCondition<>("declare who may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean declared = method.isAnnotatedWith(RolesAllowed.class)
                        || method.isAnnotatedWith(PermitAll.class)
                        || method.getOwner().isAnnotatedWith(RolesAllowed.class);
                events.add(new SimpleConditionEvent(method, declared, method.getFullName() + " declares " + declared));
            }
        };
    }
}
