package org.bloexchange.liaison.account;

/** Why an account's tokens no longer count. */
public enum RevocationReason {
    DISABLED,
    SIGNED_OUT,
    ROLE_CHANGED
}
