package org.bloexchange.alert.attachment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.bloexchange.alert.document.Words;
import org.jspecify.annotations.Nullable;

/**
 * A file that is going to be uploaded.
 *
 * @param name of the file, without folders
 * @param size in bytes, at most 10 MiB
 * @param sha256 of the whole file in hexadecimal, to be held against what arrives
 * @param caption what is to be seen
 */
public record AnnounceAttachment(
        @NotNull
        @Words(max = 200)
        @Pattern(regexp = FILE_NAME, message = "must be the name of a file, without folders")
        @Nullable
        String name,

        @NotNull @Min(1) @Max(MOST_BYTES) @Nullable Integer size,
        @Pattern(regexp = "[0-9a-fA-F]{64}") @Nullable String sha256,
        @Words(max = 500) @Nullable String caption) {

    /** The largest file, 10 MiB. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    static final String FILE_NAME = "[^/\\\\\\r\\n\\t]*";
}
