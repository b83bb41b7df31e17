package org.bloexchange.alert.caution;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bloexchange.alert.document.AlertContent;
import org.bloexchange.alert.document.Goods;
import org.bloexchange.alert.document.Occurrence;
import org.jspecify.annotations.Nullable;

/** Where an officer writes as they like, with the pointer of each place. */
final class FreeTexts {

    private final Map<String, String> texts = new LinkedHashMap<>();

    private FreeTexts() {}

    static Map<String, String> of(AlertContent content) {
        FreeTexts texts = new FreeTexts();
        texts.add("/handling/text", content.handling().text());
        Occurrence event = content.event();
        if (event != null) {
            texts.add(
                    "/event/narrative/text",
                    event.narrative() == null ? null : event.narrative().text());
            texts.add(
                    "/event/place/text",
                    event.place() == null ? null : event.place().text());
        }
        for (int i = 0; i < content.goods().size(); i++) {
            Goods goods = content.goods().get(i);
            texts.add("/goods/" + i + "/fieldTest", goods.fieldTest());
            texts.add("/goods/" + i + "/markings", goods.markings());
        }
        if (content.concealment() != null) {
            texts.add("/concealment/method", content.concealment().method());
        }
        if (content.watch() != null) {
            texts.add("/watch/subject", content.watch().subject());
        }
        return texts.texts;
    }

    private void add(String pointer, @Nullable String text) {
        if (text != null) {
            texts.put(pointer, text);
        }
    }
}
