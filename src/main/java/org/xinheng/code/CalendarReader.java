package org.xinheng.code;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.Reader;

/** Reads a year's calendar from YAML whose fields are those of {@link CalendarYear}; unknown fields are refused. */
public final class CalendarReader {
    private static final ObjectReader READER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(new JavaTimeModule())
            .build()
            .readerFor(CalendarYear.class);

    private CalendarReader() {}

    /**
     * The calendar in the text. The caller opens and closes the source.
     *
     * @throws InvalidFieldException when the text is no calendar
     * @throws IOException when the source cannot be read
     */
    public static CalendarYear read(Reader source) throws IOException {
        try {
            CalendarYear calendar = READER.readValue(source);
            return Check.present("calendar", calendar);
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof InvalidFieldException refused) {
                throw refused;
            }
            String place =
                    e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
            throw new InvalidFieldException("calendar", e.getOriginalMessage() + place);
        }
    }
}
