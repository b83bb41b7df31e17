package org.bloexchange.liaison.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** User name and password. */
record SignIn(
        @NotBlank @Size(max = 100) String username,
        @NotBlank @Size(max = 200) String password) {

    /** Without either: people type passwords into the wrong field. */
    @Override
    public String toString() {
        return "SignIn";
    }
}
