package org.bloexchange.liaison.firststart;

import java.util.List;

/** An entry of the credentials file: how to sign in, and as whom. */
record Credential(String username, String password, String office, String country, List<String> roles) {

    /** Without the password. */
    @Override
    public String toString() {
        return "Credential[" + username + "]";
    }
}
