package org.bloexchange.alert.wording;

import java.util.List;
import java.util.Map;
import org.bloexchange.alert.vocabulary.Language;

/**
 * All lists in one language.
 *
 * @param lists by the name the contracts give them; terms in the order to show them in
 */
public record Vocabularies(Language language, Map<String, List<Term>> lists) {}
