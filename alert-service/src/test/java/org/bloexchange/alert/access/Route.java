package org.bloexchange.alert.access;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A way into the service, as its class declares it.
 *
 * @param roles that may take it
 */
record Route(String method, String path, Set<String> roles) {

    /** All there are, whoever wrote them: nobody has to remember to add one here. */
    static List<Route> all() {
        List<Route> routes = new ArrayList<>();
        for (JavaClass resource : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.bloexchange.alert", "org.bloexchange.api")) {
            if (resource.isAnnotatedWith(Path.class)) {
                for (JavaMethod method : resource.getMethods()) {
                    verbOf(method).ifPresent(verb -> routes.add(of(verb, resource, method)));
                }
            }
        }
        routes.sort(Comparator.comparing(Route::path).thenComparing(Route::method));
        return routes;
    }

    private static java.util.Optional<String> verbOf(JavaMethod method) {
        return method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation.getRawType().getSimpleName())
                .findFirst();
    }

    private static Route of(String verb, JavaClass resource, JavaMethod method) {
        String path = resource.getAnnotationOfType(Path.class).value()
                + (method.isAnnotatedWith(Path.class)
                        ? slashed(method.getAnnotationOfType(Path.class).value())
                        : "");
        RolesAllowed roles = method.isAnnotatedWith(RolesAllowed.class)
                ? method.getAnnotationOfType(RolesAllowed.class)
                : resource.getAnnotationOfType(RolesAllowed.class);
        return new Route(verb, slashed(path), Set.of(roles.value()));
    }

    private static String slashed(String path) {
        return path.startsWith("/") ? path : "/" + path;
    }

    /** Its name in the matrix. */
    String name() {
        return method + " " + path;
    }

    boolean isOpenTo(Set<String> callersRoles) {
        return roles.stream().anyMatch(callersRoles::contains);
    }

    @Override
    public String toString() {
        return name();
    }
}
