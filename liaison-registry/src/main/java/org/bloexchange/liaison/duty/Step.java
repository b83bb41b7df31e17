package org.bloexchange.liaison.duty;

/** Whom a rung of the ladder stands for; who is on DUTY, the shifts say. */
public enum Step {
    DUTY,
    OFFICE,
    SUPERVISOR,
    NATIONAL_UNIT
}
