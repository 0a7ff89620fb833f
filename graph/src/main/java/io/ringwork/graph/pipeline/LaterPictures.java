package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.ResolvedValue;
import io.ringwork.graph.projection.DetectionInput;
import io.ringwork.graph.projection.IdentifierList;
import io.ringwork.graph.projection.LaterResolver;
import io.ringwork.graph.resolve.ImageHashes;
import io.ringwork.graph.resolve.ImageParameters;
import io.ringwork.graph.resolve.KnownPictures;
import java.util.Optional;

/** Compares pictures that come later with those that stand for themselves or for others in a whole store. */
final class LaterPictures implements LaterResolver {

    private final KnownPictures known;

    LaterPictures(DetectionInput whole) {
        IdentifierList values = whole.identifierRecords();
        ImageHashes pictures = new ImageHashes();
        for (int value = 0; value < values.size(); value++) {
            if (values.kind(value) == IdentifierKind.IMAGE && values.quality(value) == IdentifierQuality.USABLE) {
                pictures.add(values.get(value).canonical(), whole.holders(value));
            }
        }
        known = new KnownPictures(pictures, ImageParameters.defaults());
    }

    @Override
    public Optional<ResolvedValue> resolve(Identifier later) {
        return later.kind() == IdentifierKind.IMAGE ? known.find(later.canonical()) : Optional.empty();
    }
}
