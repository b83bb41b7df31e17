package org.bloexchange.liaison.directory;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a reader of the directory looks for; each part may be left out. */
record DirectoryFilter(
        @QueryParam("country") @Parameter(description = "Upper-case ISO 3166 code, such as UZ") @Nullable
        String country,

        @QueryParam("border")
        @Parameter(description = "Two country codes in alphabetical order, such as TJ-UZ")
        @Nullable
        String border,

        @QueryParam("q") @Parameter(description = "Part of a code or name, in any script") @Size(max = 100) @Nullable
        String q) {}
