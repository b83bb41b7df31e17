package org.bloexchange.alert.receipt;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.bloexchange.alert.document.Words;
import org.jspecify.annotations.Nullable;

/**
 * What an office says about an alert it was sent.
 *
 * @param reason why it cannot act; mandatory with DECLINED
 * @param version the version that was on the screen; the newest where nothing is said
 */
public record GiveReceipt(
        @NotNull @Nullable OfficeAnswer state,
        @Words(max = 1000) @Nullable String reason,
        @Min(1) @Nullable Integer version) {}
