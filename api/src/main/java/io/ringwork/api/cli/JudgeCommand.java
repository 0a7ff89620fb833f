package io.ringwork.api.cli;

import io.ringwork.graph.model.Judgement;
import io.ringwork.graph.model.Verdict;
import io.ringwork.graph.pipeline.Contradiction;
import io.ringwork.graph.pipeline.Contradictions;
import io.ringwork.graph.pipeline.RecordJudgement;
import io.ringwork.graph.store.JudgementEntry;
import io.ringwork.graph.store.Withdrawal;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What analysts decide: a subcommand for every verdict, one that lists and one that withdraws. */
@Command(
        name = "judge",
        description = {
            "Keeps what an analyst decided about vendors or values; every later run honours it until it is withdrawn.",
            "Where judgements contradict each other the later ones count, and the command says so."
        })
final class JudgeCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    private JudgeCommand() {}

    /** The command with its subcommands. */
    static CommandLine with(Wiring wiring) {
        CommandLine judge = new CommandLine(new JudgeCommand());
        for (Verdict verdict : Verdict.values()) {
            Decide decide =
                    verdict.subjects() == 2 ? new DecideOnTwo(wiring, verdict) : new DecideOnOne(wiring, verdict);
            CommandLine line = new CommandLine(decide);
            line.getCommandSpec().usageMessage().description(about(verdict));
            judge.addSubcommand(verdict.word(), line);
        }
        return judge.addSubcommand(new ListAll(wiring)).addSubcommand(new Withdraw(wiring));
    }

    private static String about(Verdict verdict) {
        return switch (verdict) {
            case LINKED -> "Two vendors act together, whatever the data says.";
            case NOT_LINKED -> "Two vendors do not belong to one ring, whatever the data says.";
            case COUNTERFEIT -> "A vendor sells counterfeits.";
            case CLEARED -> "A vendor was looked at and is honest.";
            case VALUE_ALLOWED ->
                "A value is evidence although it looks like a hub. It is given as kind:value, such as"
                        + " phone:+4930123456.";
            case VALUE_FORBIDDEN -> "A value is no evidence. It is given as kind:value, such as phone:+4930123456.";
        };
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    /** Who decides, by default the user of the operating system. */
    static final class Author {

        @Option(
                names = "--author",
                paramLabel = "NAME",
                description = "Who decides (default: your name on this machine).")
        private @Nullable String name;

        String name() {
            return name == null ? System.getProperty("user.name", "unknown") : name;
        }
    }

    /** Keeps a judgement. */
    private abstract static class Decide implements Callable<Integer> {

        private final Wiring wiring;
        private final Verdict verdict;

        @Option(
                names = "--reason",
                paramLabel = "TEXT",
                required = true,
                description = "Why, so that others can follow it.")
        private @Nullable String reason;

        @Mixin
        private Author author = new Author();

        @Mixin
        private StoreOptions store = new StoreOptions();

        @Mixin
        private OutputOptions output = new OutputOptions();

        Decide(Wiring wiring, Verdict verdict) {
            this.wiring = wiring;
            this.verdict = verdict;
        }

        abstract List<String> subjects();

        @Override
        public Integer call() {
            Console console = output.console();
            try (OpenStore open = wiring.open(store.location(false))) {
                RecordJudgement.Outcome outcome = new RecordJudgement(
                                open.graph().judgements(), InstantSource.system())
                        .add(verdict, subjects(), RequiredArgument.of(reason), author.name());
                Judgement kept = outcome.entry().judgement();
                console.result("Judgement " + kept.id() + ": " + kept.verdict().word() + " "
                        + String.join(" ", kept.subjects()));
                print(console, outcome);
                return ExitStatus.DONE;
            }
        }
    }

    /** A verdict on two vendors. */
    @Command
    private static final class DecideOnTwo extends Decide {

        @Parameters(index = "0", paramLabel = "VENDOR", description = "Id of a vendor.")
        private @Nullable String one;

        @Parameters(index = "1", paramLabel = "VENDOR", description = "Id of another vendor.")
        private @Nullable String other;

        DecideOnTwo(Wiring wiring, Verdict verdict) {
            super(wiring, verdict);
        }

        @Override
        List<String> subjects() {
            return List.of(RequiredArgument.of(one), RequiredArgument.of(other));
        }
    }

    /** A verdict on one vendor or value. */
    @Command
    private static final class DecideOnOne extends Decide {

        @Parameters(index = "0", paramLabel = "SUBJECT", description = "Id of the vendor, or the value as kind:value.")
        private @Nullable String subject;

        DecideOnOne(Wiring wiring, Verdict verdict) {
            super(wiring, verdict);
        }

        @Override
        List<String> subjects() {
            return List.of(RequiredArgument.of(subject));
        }
    }

    /** Lists judgements. */
    @Command(name = "list", description = "Lists the judgements that stand, the earliest first.")
    private static final class ListAll implements Callable<Integer> {

        private final Wiring wiring;

        @Option(names = "--history", description = "List the withdrawn ones too.")
        private boolean history;

        @Mixin
        private StoreOptions store = new StoreOptions();

        @Mixin
        private OutputOptions output = new OutputOptions();

        ListAll(Wiring wiring) {
            this.wiring = wiring;
        }

        @Override
        public Integer call() {
            Console console = output.console();
            try (OpenStore open = wiring.open(store.location(false))) {
                List<JudgementEntry> all = open.graph().judgements().history();
                List<JudgementEntry> shown =
                        all.stream().filter(entry -> history || entry.stands()).toList();
                TextTable table =
                        new TextTable("judgement", "verdict", "about", "decided", "by", "reason", "withdrawn");
                for (JudgementEntry entry : shown) {
                    table.row(cells(entry));
                    console.event("judgement", fields(entry));
                }
                if (!shown.isEmpty()) {
                    table.lines().forEach(console::result);
                }
                console.result(Numbers.count(shown.size()) + " judgements");
                warn(
                        console,
                        Contradictions.find(all.stream()
                                .filter(JudgementEntry::stands)
                                .map(JudgementEntry::judgement)
                                .toList()));
                return ExitStatus.DONE;
            }
        }

        private static String[] cells(JudgementEntry entry) {
            Judgement judgement = entry.judgement();
            Withdrawal withdrawal = entry.withdrawal();
            String withdrawn = withdrawal == null
                    ? ""
                    : withdrawal.at() + " by " + withdrawal.author()
                            + (withdrawal.reason().isEmpty() ? "" : ": " + withdrawal.reason());
            return new String[] {
                judgement.id(),
                judgement.verdict().word(),
                oneLine(String.join(" ", judgement.subjects())),
                judgement.decidedAt().toString(),
                oneLine(judgement.author()),
                oneLine(judgement.reason()),
                oneLine(withdrawn)
            };
        }

        /** Without what would break a line or steer a terminal. */
        private static String oneLine(String text) {
            return text.replaceAll("\\p{Cntrl}+", " ");
        }
    }

    /** Takes a judgement back. */
    @Command(name = "withdraw", description = "Takes a judgement back; it stays in the history and has no effect.")
    private static final class Withdraw implements Callable<Integer> {

        private final Wiring wiring;

        @Parameters(
                index = "0",
                paramLabel = "ID",
                description = "Id of the judgement; 'ringwork judge list' shows it.")
        private @Nullable String id;

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why.")
        private String reason = "";

        @Mixin
        private Author author = new Author();

        @Mixin
        private StoreOptions store = new StoreOptions();

        @Mixin
        private OutputOptions output = new OutputOptions();

        Withdraw(Wiring wiring) {
            this.wiring = wiring;
        }

        @Override
        public Integer call() {
            Console console = output.console();
            String wanted = RequiredArgument.of(id);
            try (OpenStore open = wiring.open(store.location(false))) {
                RecordJudgement.Outcome outcome = new RecordJudgement(
                                open.graph().judgements(), InstantSource.system())
                        .withdraw(wanted, reason, author.name())
                        .orElseThrow(() -> new IllegalArgumentException("There is no judgement " + wanted
                                + " that stands; 'ringwork judge list' shows the ids"));
                Judgement gone = outcome.entry().judgement();
                console.result("Withdrawn: judgement " + gone.id() + ", "
                        + gone.verdict().word() + " " + String.join(" ", gone.subjects()));
                print(console, outcome);
                return ExitStatus.DONE;
            }
        }
    }

    private static void print(Console console, RecordJudgement.Outcome outcome) {
        console.event("judgement", fields(outcome.entry()));
        warn(console, outcome.warnings());
    }

    private static void warn(Console console, List<Contradiction> contradictions) {
        for (Contradiction contradiction : contradictions) {
            console.result("Contradiction: " + contradiction.sentence());
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("sentence", contradiction.sentence());
            fields.put("loser", contradiction.loser());
            fields.put("winners", contradiction.winners());
            console.event("warning", fields);
        }
    }

    private static Map<String, @Nullable Object> fields(JudgementEntry entry) {
        Judgement judgement = entry.judgement();
        boolean value = judgement.verdict().isAboutValue();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", judgement.id());
        fields.put("verdict", judgement.verdict().word());
        fields.put("vendors", value ? List.of() : judgement.subjects());
        fields.put("value", value ? judgement.subjects().get(0) : null);
        fields.put("reason", judgement.reason());
        fields.put("author", judgement.author());
        fields.put("decided_at", judgement.decidedAt().toString());
        Withdrawal withdrawal = entry.withdrawal();
        if (withdrawal != null) {
            Map<String, @Nullable Object> withdrawn = new LinkedHashMap<>();
            withdrawn.put("author", withdrawal.author());
            withdrawn.put("withdrawn_at", withdrawal.at().toString());
            withdrawn.put("reason", withdrawal.reason().isEmpty() ? null : withdrawal.reason());
            fields.put("withdrawal", withdrawn);
        } else {
            fields.put("withdrawal", null);
        }
        return fields;
    }
}
