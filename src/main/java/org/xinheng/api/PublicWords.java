package org.xinheng.api;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the public pages say, in Chinese and English. */
@ApplicationScoped
public class PublicWords {
    private static final String FILE = "public/words.yaml";

    /** The languages of the pages. */
    enum Language {
        ZH("zh-CN"),
        EN("en");

        private final String tag;

        Language(String tag) {
            this.tag = tag;
        }

        /** The language asked for by parameter, else by the browser's preference. */
        static Language of(String parameter, String accepted) {
            if (parameter == null) {
                return accepted != null && accepted.toLowerCase(Locale.ROOT).startsWith("en") ? EN : ZH;
            }
            return parameter.toLowerCase(Locale.ROOT).startsWith("en") ? EN : ZH;
        }

        String tag() {
            return tag;
        }

        Language other() {
            return this == ZH ? EN : ZH;
        }
    }

    private final Map<Language, Map<String, String>> words = new HashMap<>();

    /** Reads the words. */
    public PublicWords() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            Map<String, List<String>> all =
                    new YAMLMapper().readValue(file, new TypeReference<Map<String, List<String>>>() {});
            for (Language language : Language.values()) {
                Map<String, String> ofLanguage = new HashMap<>();
                all.forEach((key, texts) -> ofLanguage.put(key, texts.get(language.ordinal())));
                ofLanguage.put("lang", language.tag());
                ofLanguage.put("otherLang", language.other().tag());
                words.put(language, Map.copyOf(ofLanguage));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the words of the public pages, " + FILE + ", cannot be read", e);
        }
    }

    /** All words of a language by key. */
    Map<String, String> in(Language language) {
        return words.get(language);
    }
}
