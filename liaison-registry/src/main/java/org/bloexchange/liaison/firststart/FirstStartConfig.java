package org.bloexchange.liaison.firststart;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the first start leaves what it made up. */
@ConfigMapping(prefix = "blo")
public interface FirstStartConfig {

    /**
     * The file that gets the passwords of the accounts made at the first start, readable by its owner only. Needed for that
     * start, never read.
     */
    Optional<Path> credentialsFile();
}
