package io.ringwork.graph.store;

import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.store.MemoryFacts.Relation;
import io.ringwork.graph.store.MemoryFacts.Row;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers by scanning everything. */
final class MemoryExplorer implements GraphExplorer {

    private static final Pattern WORD =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}]|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}]]+");
    private static final Comparator<String> BY_CODE_POINTS =
            (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

    private final MemoryFacts facts;
    private final MemoryLedger ledger;
    private final MemoryJudgementLog judgements;

    MemoryExplorer(MemoryFacts facts, MemoryLedger ledger, MemoryJudgementLog judgements) {
        this.facts = facts;
        this.ledger = ledger;
        this.judgements = judgements;
    }

    @Override
    public Optional<NodeView> findNode(NodeRef ref) {
        synchronized (facts) {
            Map<String, Object> properties = properties(ref);
            if (properties == null) {
                return Optional.empty();
            }
            Set<SourceRef> sources = new TreeSet<>(ownSources(ref));
            Set<String> raws = new TreeSet<>();
            Map<String, Long> neighbours = new TreeMap<>();
            boolean derived = sources.isEmpty();
            for (Relation relation : relationsOf(ref)) {
                neighbours.merge(other(relation, ref).kind(), 1L, Long::sum);
                if (derived) {
                    sources.addAll(relation.sources());
                }
                if (relation.to().equals(ref)) {
                    raws.addAll(relation.raws());
                }
            }
            if (ref.kind().equals("image")) {
                raws.add(ref.id());
            }
            return Optional.of(new NodeView(
                    ref,
                    label(ref),
                    properties,
                    List.copyOf(raws),
                    sources.stream().limit(100).toList(),
                    neighbours));
        }
    }

    @Override
    public NeighbourPage listNeighbours(NodeRef ref, String kind, int offset, int limit) {
        synchronized (facts) {
            List<Neighbour> all = new ArrayList<>();
            for (Relation relation : relationsOf(ref)) {
                NodeRef other = other(relation, ref);
                if (kind.isEmpty() || other.kind().equals(kind)) {
                    Identifier identifier = facts.identifiers.get(other.kind() + ":" + other.id());
                    all.add(new Neighbour(
                            other,
                            label(other),
                            relation.type(),
                            relation.from().equals(ref),
                            identifier == null ? "" : identifier.quality().word(),
                            identifier == null ? relationsOf(other).size() : facts.degree(identifier),
                            relation.raws(),
                            relation.sources()));
                }
            }
            all.sort(Comparator.comparingLong(MemoryExplorer::rank)
                    .thenComparing(one -> one.ref().kind())
                    .thenComparing(one -> one.ref().id(), BY_CODE_POINTS)
                    .thenComparing(Neighbour::relationship));
            return new NeighbourPage(
                    all.size(), all.stream().skip(offset).limit(limit).toList());
        }
    }

    private static long rank(Neighbour neighbour) {
        boolean evidence = neighbour.quality().equals(IdentifierQuality.USABLE.word()) && neighbour.degree() > 1;
        return evidence ? neighbour.degree() : Long.MAX_VALUE;
    }

    @Override
    public List<SearchHit> search(String text, List<Identifier> exact, String kind, int limit) {
        synchronized (facts) {
            Map<NodeRef, SearchHit> hits = new LinkedHashMap<>();
            for (Identifier identifier : exact) {
                NodeRef ref = MemoryFacts.ref(identifier);
                if (facts.identifiers.containsKey(identifier.key())) {
                    hits.putIfAbsent(ref, new SearchHit(ref, label(ref), "value", identifier.canonical(), 1_000_000));
                }
            }
            String id = text.strip();
            for (String kindWithId : List.of("vendor", "listing", "report")) {
                NodeRef ref = new NodeRef(kindWithId, id);
                if (properties(ref) != null) {
                    hits.putIfAbsent(ref, new SearchHit(ref, label(ref), "id", id, 100_000));
                }
            }
            List<String> wanted = words(text);
            if (!wanted.isEmpty()) {
                allNodes()
                        .flatMap(ref -> match(ref, wanted).stream())
                        .sorted(Comparator.comparingDouble(SearchHit::score)
                                .reversed()
                                .thenComparing(hit -> hit.ref().kind())
                                .thenComparing(hit -> hit.ref().id(), BY_CODE_POINTS))
                        .forEach(hit -> hits.putIfAbsent(hit.ref(), hit));
            }
            return hits.values().stream()
                    .filter(hit -> kind.isEmpty() || hit.ref().kind().equals(kind))
                    .limit(limit)
                    .toList();
        }
    }

    /** The node as a hit when one of its texts has all words in a row; the last one may be the beginning of a word. */
    private Optional<SearchHit> match(NodeRef ref, List<String> wanted) {
        for (Map.Entry<String, List<String>> field : texts(ref).entrySet()) {
            for (String text : field.getValue()) {
                List<String> there = words(text);
                if (hasAll(there, wanted)) {
                    double score = (double) wanted.size() / there.size();
                    return Optional.of(new SearchHit(ref, label(ref), field.getKey(), text, score));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean hasAll(List<String> there, List<String> wanted) {
        String last = wanted.get(wanted.size() - 1);
        return there.containsAll(wanted.subList(0, wanted.size() - 1))
                && there.stream().anyMatch(word -> word.startsWith(last));
    }

    private Map<String, List<String>> texts(NodeRef ref) {
        Map<String, Object> properties = Objects.requireNonNull(properties(ref));
        Map<String, List<String>> texts = new TreeMap<>();
        for (String name : List.of("name", "legalName", "title", "value")) {
            if (properties.get(name) instanceof String text) {
                texts.put(name, List.of(text));
            }
        }
        List<String> raws = new ArrayList<>();
        facts.uses.forEach((key, use) -> {
            if (key.identifierKey().equals(ref.kind() + ":" + ref.id())) {
                raws.addAll(use.raws());
            }
        });
        texts.put("raws", raws);
        return texts;
    }

    private static List<String> words(String text) {
        Matcher matcher =
                WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        List<String> words = new ArrayList<>();
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private Stream<NodeRef> allNodes() {
        Stream<NodeRef> rows = Stream.of(
                        facts.vendors.keySet().stream().map(id -> new NodeRef("vendor", id)),
                        facts.listings.keySet().stream().map(id -> new NodeRef("listing", id)),
                        facts.brands.stream().map(name -> new NodeRef("brand", name)),
                        facts.reporters.stream().map(name -> new NodeRef("reporter", name)))
                .flatMap(refs -> refs);
        return Stream.concat(rows, facts.identifiers.values().stream().map(MemoryFacts::ref));
    }

    @Override
    public Map<String, String> findVendorNames(Collection<String> vendorIds) {
        synchronized (facts) {
            Map<String, String> names = new TreeMap<>();
            for (String id : vendorIds) {
                if (facts.vendors.containsKey(id)) {
                    names.put(id, label(new NodeRef("vendor", id)));
                }
            }
            return names;
        }
    }

    @Override
    public Map<String, Long> counts() {
        synchronized (facts) {
            Map<String, Long> counts = new TreeMap<>();
            counts.put("Vendor", (long) facts.vendors.size());
            counts.put("Listing", (long) facts.listings.size());
            counts.put("Report", (long) facts.reports.size());
            counts.put("Brand", (long) facts.brands.size());
            counts.put("Reporter", (long) facts.reporters.size());
            counts.put("Identifier", (long) facts.identifiers.size());
            facts.identifiers
                    .values()
                    .forEach(one -> counts.merge(one.kind().family().label(), 1L, Long::sum));
            facts.relations().forEach(relation -> counts.merge(relation.type(), 1L, Long::sum));
            ledger.addCounts(counts);
            judgements.addCounts(counts);
            counts.values().removeIf(count -> count == 0);
            return counts;
        }
    }

    private List<Relation> relationsOf(NodeRef ref) {
        return facts.relations().stream()
                .filter(relation -> relation.from().equals(ref) || relation.to().equals(ref))
                .toList();
    }

    private static NodeRef other(Relation relation, NodeRef ref) {
        return relation.from().equals(ref) ? relation.to() : relation.from();
    }

    private List<SourceRef> ownSources(NodeRef ref) {
        Map<String, ? extends Row<?>> rows = switch (ref.kind()) {
            case "vendor" -> facts.vendors;
            case "listing" -> facts.listings;
            case "report" -> facts.reports;
            default -> Map.of();
        };
        Row<?> row = rows.get(ref.id());
        return row == null ? List.of() : row.sortedSources();
    }

    private String label(NodeRef ref) {
        Map<String, Object> properties = properties(ref);
        Object label = properties == null ? null : properties.getOrDefault("name", properties.get("title"));
        return label == null ? ref.id() : label.toString();
    }

    private @Nullable Map<String, Object> properties(NodeRef ref) {
        return switch (ref.kind()) {
            case "vendor" -> {
                Row<Vendor> row = facts.vendors.get(ref.id());
                yield row == null ? null : MemoryProperties.of(row.value());
            }
            case "listing" -> {
                Row<Listing> row = facts.listings.get(ref.id());
                yield row == null ? null : MemoryProperties.of(row.value());
            }
            case "report" -> {
                Row<Report> row = facts.reports.get(ref.id());
                yield row == null ? null : MemoryProperties.of(row.value());
            }
            case "brand" -> facts.brands.contains(ref.id()) ? Map.of("name", ref.id()) : null;
            case "reporter" -> facts.reporters.contains(ref.id()) ? Map.of("name", ref.id()) : null;
            default -> {
                Identifier identifier = facts.identifiers.get(ref.kind() + ":" + ref.id());
                yield identifier == null ? null : MemoryProperties.of(identifier, facts.degree(identifier));
            }
        };
    }
}
