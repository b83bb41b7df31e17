package org.bloexchange.alert.request;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

/** What Bean Validation reports, in the words of the exchange's problems. */
final class PointerOf {

    private PointerOf() {}

    static String violation(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    static String code(ConstraintViolation<?> violation) {
        return switch (violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()) {
            case "NotNull", "NotEmpty" -> "REQUIRED";
            case "Size", "Words" -> "WRONG_SIZE";
            case "Pattern" -> "WRONG_FORM";
            default -> "OUT_OF_RANGE";
        };
    }
}
