package org.bloexchange.liaison;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import java.util.List;
import org.bloexchange.liaison.contact.Contact;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "org.bloexchange.liaison.";

    private static final JavaClasses REGISTRY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.bloexchange.liaison");

    @Test
    void shouldKnowOnlyFeaturesBelowWhenOneFeatureNeedsAnother() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("first start")
                .definedBy(ROOT + "firststart")
                .layer("sessions")
                .definedBy(ROOT + "session")
                .layer("accounts")
                .definedBy(ROOT + "account")
                .layer("duty")
                .definedBy(ROOT + "duty")
                .layer("contacts")
                .definedBy(ROOT + "contact")
                .layer("directory")
                .definedBy(ROOT + "directory")
                .layer("reference data")
                .definedBy(ROOT + "reference")
                .whereLayer("first start")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("sessions")
                .mayOnlyBeAccessedByLayers("first start")
                .whereLayer("accounts")
                .mayOnlyBeAccessedByLayers("first start", "sessions")
                .whereLayer("duty")
                .mayOnlyBeAccessedByLayers("first start")
                .whereLayer("contacts")
                .mayOnlyBeAccessedByLayers("first start", "sessions", "duty")
                .whereLayer("directory")
                .mayOnlyBeAccessedByLayers("first start", "duty", "contacts")
                .whereLayer("reference data")
                .mayOnlyBeAccessedByLayers("first start")
                .because("a feature can be understood, and removed, without those that stand on it")
                .check(REGISTRY);
    }

    @Test
    void shouldLeaveTheBrokerAloneWhenItHasSomethingToSay() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..", "io.smallrye.reactive.messaging..", "org.eclipse.microprofile.reactive..")
                .because(
                        "an event leaves only through the outbox: beside a transaction it could be sent and not be true")
                .check(REGISTRY);
    }

    @Test
    void shouldDeclareWhoMayCallWhenItIsAnEndpoint() {
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
                .check(REGISTRY);
    }

    @Test
    void shouldAskForVisibilityWhenContactsAreShown() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "contact", ROOT + "firststart", ROOT + "session")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Contact.class)
                .because("others see contacts only as VisibleContacts shows them to the caller")
                .check(REGISTRY);
    }

    @Test
    void shouldStayInsideWhenItIsAnEntity() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should(notBeAnswered())
                .because("an answer says what a view chose to say, never a hash or a key")
                .check(REGISTRY);
    }

    private static ArchCondition<JavaMethod> sayWhoMayCallThem() {
        List<Class<? extends java.lang.annotation.Annotation>> declarations =
                List.of(RolesAllowed.class, PermitAll.class, Authenticated.class);
        return new ArchCondition<>("declare who may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean declared = declarations.stream()
                        .anyMatch(one ->
                                method.isAnnotatedWith(one) || method.getOwner().isAnnotatedWith(one));
                events.add(new SimpleConditionEvent(method, declared, method.getFullName() + " declares " + declared));
            }
        };
    }

    private static ArchCondition<JavaClass> notBeAnswered() {
        return new ArchCondition<>("not be returned by a resource") {
            @Override
            public void check(JavaClass entity, ConditionEvents events) {
                boolean answered = REGISTRY.stream()
                        .filter(one -> one.getSimpleName().endsWith("Resource"))
                        .flatMap(one -> one.getMethods().stream())
                        .filter(method -> method.getAnnotations().stream()
                                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)))
                        .anyMatch(method ->
                                method.getReturnType().getAllInvolvedRawTypes().contains(entity));
                events.add(new SimpleConditionEvent(entity, !answered, entity.getName() + " answered " + answered));
            }
        };
    }
}
