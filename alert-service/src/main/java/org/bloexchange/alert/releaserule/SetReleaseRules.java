package org.bloexchange.alert.releaserule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All rules of a country, said again; in the order in which they decide. */
public record SetReleaseRules(
        @NotNull @Size(max = 100) @Nullable List<@NotNull @Valid ReleaseRule> rules) {}
