package org.xinheng.exchange.network;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.xinheng.code.Party;
import org.xinheng.registry.Relation;
import org.xinheng.registry.SubjectKind;

/** GraphML as drawing tools read it. */
final class GraphMl {
    private static final List<String> NODE = List.of("name", "kind", "uscc");
    private static final List<String> EDGE = List.of("relation", "since", "until", "share", "votes", "role", "source");

    private GraphMl() {}

    static void write(Shown shown, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
            for (String key : NODE) {
                key(xml, key, "node");
            }
            for (String key : EDGE) {
                key(xml, key, "edge");
            }
            xml.writeStartElement("graph");
            xml.writeAttribute("edgedefault", "directed");
            for (Shown.Card card : shown.parties()) {
                node(xml, card);
            }
            for (Relation relation : shown.relations()) {
                edge(xml, relation);
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException("the graph cannot be written", e);
        }
    }

    private static void key(XMLStreamWriter xml, String name, String of) throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", name);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", "string");
    }

    private static void node(XMLStreamWriter xml, Shown.Card card) throws XMLStreamException {
        xml.writeStartElement("node");
        xml.writeAttribute("id", id(card.party()));
        data(xml, "name", card.name());
        data(xml, "kind", Optional.of(card.kind().map(SubjectKind::name).orElse("PERSON")));
        data(xml, "uscc", card.uscc());
        xml.writeEndElement();
    }

    private static void edge(XMLStreamWriter xml, Relation relation) throws XMLStreamException {
        xml.writeStartElement("edge");
        xml.writeAttribute("id", relation.id().value());
        xml.writeAttribute("source", id(relation.from()));
        xml.writeAttribute("target", id(relation.to()));
        data(xml, "relation", Optional.of(relation.kind().name()));
        data(xml, "since", Optional.of(relation.period().from().toString()));
        data(xml, "until", relation.period().until().map(LocalDate::toString));
        data(xml, "share", relation.share().map(BigDecimal::toPlainString));
        data(xml, "votes", relation.votes().map(BigDecimal::toPlainString));
        data(xml, "role", relation.role());
        data(xml, "source", Optional.of(relation.source()));
        xml.writeEndElement();
    }

    /** The format takes no slash in the identifier of a node. */
    private static String id(Party party) {
        return party.reference().replace('/', '.');
    }

    private static void data(XMLStreamWriter xml, String key, Optional<String> value) throws XMLStreamException {
        if (value.isPresent()) {
            xml.writeStartElement("data");
            xml.writeAttribute("key", key);
            xml.writeCharacters(value.get());
            xml.writeEndElement();
        }
    }
}
