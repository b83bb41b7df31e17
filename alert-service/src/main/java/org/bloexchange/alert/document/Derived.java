package org.bloexchange.alert.document;

import static java.lang.annotation.ElementType.RECORD_COMPONENT;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Worked out by the exchange. In a request it is passed over, so that what was read can be sent back changed without
 * taking it out.
 */
@Documented
@Target(RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Derived {}
