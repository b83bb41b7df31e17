package org.bloexchange.liaison.contact;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What a reader of contacts looks for; each part may be left out. */
record ContactFilter(
        @QueryParam("country") @Nullable String country,
        @QueryParam("office") @Nullable String office,
        @QueryParam("q") @Size(max = 100) @Nullable String q) {}
