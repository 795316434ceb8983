package dev.onair.constructs.ingest;

import dev.onair.model.ingest.InputSpec;
import java.util.Optional;

/**
 * An input that a channel attaches.
 *
 * @param spec what the operator asked for
 * @param name the resource's name
 * @param id the resource's id, known after its creation
 * @param pushUrls where encoders push to, pipeline 0 first, as a Terraform expression
 */
public record AttachedInput(InputSpec spec, String name, String id, Optional<String> pushUrls) {}
