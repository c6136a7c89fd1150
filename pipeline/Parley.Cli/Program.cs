using Parley.Cli;

return await ParleyCommand.RunAsync(args, Surroundings.OfProcess());
