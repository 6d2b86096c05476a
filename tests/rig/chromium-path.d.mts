export declare const chromiumPath: () => Promise<string | null>;
