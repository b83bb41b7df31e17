package org.bloexchange.alert.vocabulary;

/** What an identifier is looked up for; who looks one up says so, and auditors see it. */
public enum LookupPurpose {
    /** It stands at the crossing now. */
    BORDER_CHECK,
    INVESTIGATION,
    RISK_ANALYSIS,
    /** To complete or correct an alert. */
    VERIFY_ALERT,
    TRAINING
}
