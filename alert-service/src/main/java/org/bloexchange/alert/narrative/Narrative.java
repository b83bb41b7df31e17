package org.bloexchange.alert.narrative;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.bloexchange.alert.directory.Directory;
import org.bloexchange.alert.directory.DirectoryCache;
import org.bloexchange.alert.vocabulary.Language;
import org.bloexchange.alert.wording.Wording;

/** Summaries in seven languages. */
@ApplicationScoped
public class Narrative {

    private final Map<Language, Speech> languages = new EnumMap<>(Language.class);
    private final DirectoryCache directories;

    Narrative(Wording wording, DirectoryCache directories) {
        this.directories = directories;
        for (Language language : Language.values()) {
            languages.put(language, new Speech(language, wording));
        }
    }

    /** A few sentences on what an alert says. */
    public String of(Told told, Language language) {
        return of(told, Objects.requireNonNull(languages.get(language)), directories.current());
    }

    static String of(Told told, Speech speech, Directory directory) {
        return new Summary(told, speech, directory).text();
    }
}
