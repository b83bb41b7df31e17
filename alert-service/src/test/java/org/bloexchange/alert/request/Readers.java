package org.bloexchange.alert.request;

import jakarta.validation.Validation;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The request reader without a container. */
public final class Readers {

    private static final RequestReader READER = new RequestReader(Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator());

    private Readers() {}

    /** The one reader. */
    public static RequestReader reader() {
        return READER;
    }
}
