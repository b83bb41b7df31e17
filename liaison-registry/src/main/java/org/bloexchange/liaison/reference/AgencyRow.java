package org.bloexchange.liaison.reference;

import org.jspecify.annotations.Nullable;

/** A row of {@code agencies.csv}; country {@code XX} is an international body. */
public record AgencyRow(
        String code,
        String country,
        String type,
        String nameEn,
        String nameRu,
        @Nullable String nameLocal,
        String sourceQuality) {}
